package com.opsided.shared.server;

import java.math.BigDecimal;
import java.util.stream.Stream;

import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
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
import org.springdoc.core.customizers.OperationCustomizer;
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
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Caller.class)
			.replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"));
		return new OpenAPI().info(new Info().title(title).version("v1").description(description))
			.components(new Components().addSecuritySchemes("token",
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
		problem.setAdditionalProperties(true);
		return problem;
	}

	@Bean
	DescribeRecords describeRecords() {
		return new DescribeRecords();
	}

	@Bean
	RelaxRequests relaxRequests() {
		return new RelaxRequests();
	}

	/** Names that do not depend on what else there is. */
	@Bean
	OperationCustomizer operationsAreNamedByWhoAnswersThem() {
		return (operation, handler) -> operation.operationId(
				handler.getBeanType().getSimpleName().replace("Controller", "") + "." + handler.getMethod().getName());
	}

	@Bean
	OpenApiCustomizer everyOperationMayEndInAProblem() {
		ApiResponse problem = new ApiResponse().description("A problem (RFC 9457)")
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
		return (api) -> {
			// Only now: what no controller answers with would have been left out again.
			api.getComponents().addSchemas("Problem", problem());
			operations(api).forEach((operation) -> {
				operation.getResponses().addApiResponse("default", problem);
				operation.getResponses().values().forEach(DocumentationConfiguration::plainFormsAreTexts);
				anAnswerThatIsKnownIsNoNewOne(operation);
			});
		};
	}

	private static Stream<Operation> operations(OpenAPI api) {
		return api.getPaths().values().stream().flatMap((path) -> path.readOperations().stream());
	}

	/** Whatever method writes them. */
	private static void plainFormsAreTexts(ApiResponse response) {
		if (response.getContent() != null) {
			response.getContent()
				.replaceAll((form, content) -> form.startsWith("text/") ? new MediaType().schema(new StringSchema())
						: content);
		}
	}

	/** The same idempotency key again is answered with 200. */
	private static void anAnswerThatIsKnownIsNoNewOne(Operation operation) {
		ApiResponse accepted = operation.getResponses().get("202");
		boolean keyed = operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((each) -> each.getName().equals(IdempotencyKey.HEADER));
		if (accepted != null && keyed && !operation.getResponses().containsKey("200")) {
			operation.getResponses()
				.addApiResponse("200",
						new ApiResponse().description("Known by its key").content(accepted.getContent()));
		}
	}

}
