package com.opsided.shared.server;

import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documentation at {@code /v3/api-docs} and {@code /docs}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DocumentationConfiguration {

	@Bean
	OpenAPI openApi(@Value("${spring.application.name}") String title,
			@Value("${opsided.documentation:}") String description) {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
		return new OpenAPI().info(new Info().title(title).version("v1").description(description))
			.components(new Components().addSchemas("Problem", problem())
				.addSecuritySchemes("token",
						new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
			.addSecurityItem(new SecurityRequirement().addList("token"));
	}

	/** RFC 9457, for whatever goes wrong with any operation. */
	private static Schema<?> problem() {
		ObjectSchema error = new ObjectSchema();
		error.addProperty("field", new StringSchema());
		error.addProperty("detail", new StringSchema());
		ObjectSchema problem = new ObjectSchema();
		for (String text : new String[] { "type", "title", "detail", "requestId" }) {
			problem.addProperty(text, new StringSchema());
		}
		problem.addProperty("status", new IntegerSchema());
		problem.addProperty("errors", new ArraySchema().items(error));
		return problem;
	}

	@Bean
	OpenApiCustomizer everyOperationMayEndInAProblem() {
		ApiResponse problem = new ApiResponse().description("A problem (RFC 9457)")
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
		return (api) -> api.getPaths()
			.values()
			.forEach((path) -> path.readOperations()
				.forEach((operation) -> operation.getResponses().addApiResponse("default", problem)));
	}

}
