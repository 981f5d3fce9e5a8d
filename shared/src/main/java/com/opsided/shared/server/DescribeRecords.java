package com.opsided.shared.server;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every field of a record whether it can be null. Fields are always there,
 * unless they say otherwise: what is unknown is sent as null.
 */
final class DescribeRecords implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(io.swagger.v3.core.converter.AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
		if (schema != null && java.getRawClass().isRecord()) {
			Schema<?> described = (schema.get$ref() != null) ? context.getDefinedModels().get(nameOf(schema)) : schema;
			if (described != null && described.getProperties() != null) {
				describe(java.getRawClass(), described);
			}
		}
		return schema;
	}

	private static String nameOf(Schema<?> reference) {
		return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
	}

	private static void describe(Class<?> type, Schema<?> schema) {
		for (RecordComponent component : type.getRecordComponents()) {
			Map<String, Schema<?>> properties = properties(schema);
			Schema<?> property = properties.get(component.getName());
			if (property == null) {
				unwrapped(component, schema);
				continue;
			}
			if (isAlwaysThere(type, component)
					&& (schema.getRequired() == null || !schema.getRequired().contains(component.getName()))) {
				schema.addRequiredItem(component.getName());
			}
			if (isNullable(component)) {
				properties.put(component.getName(), orNull(property));
			}
		}
	}

	/** The fields of a record that are shown as fields of the one around it. */
	private static void unwrapped(RecordComponent component, Schema<?> schema) {
		if (component.getType().isRecord()) {
			describe(component.getType(), schema);
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Schema<?>> properties(Schema<?> schema) {
		return (Map) schema.getProperties();
	}

	private static boolean isAlwaysThere(Class<?> type, RecordComponent component) {
		return !type.isAnnotationPresent(JsonInclude.class)
				&& !component.getAccessor().isAnnotationPresent(JsonInclude.class);
	}

	private static boolean isNullable(RecordComponent component) {
		AnnotatedType type = component.getAnnotatedType();
		Method accessor = component.getAccessor();
		return type.isAnnotationPresent(Nullable.class)
				|| accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
	}

	private static Schema<?> orNull(Schema<?> property) {
		Schema<?> nothing = new Schema<>().types(Set.of("null"));
		boolean said = property.getOneOf() != null
				|| (property.getTypes() != null && property.getTypes().contains("null"));
		if (said) {
			return property;
		}
		if (property.get$ref() != null || property.getEnum() != null) {
			Schema<Object> either = new Schema<>();
			either.setName(property.getName());
			either.setOneOf(List.of(property, nothing));
			return either;
		}
		property.addType("null");
		return property;
	}

}
