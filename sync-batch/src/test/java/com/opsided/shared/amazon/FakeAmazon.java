package com.opsided.shared.amazon;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.opsided.shared.account.Region;
import com.opsided.sync.audit.TestPlatform;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * An HTTP server in Amazon's place, an account of its own, and clients that share the
 * real database and a virtual time.
 */
final class FakeAmazon implements AutoCloseable {

	static final String REFRESH_TOKEN = "Atzr|canary-refresh";

	static final String SECRET = "canary-secret";

	static final String TOKENS = "/auth/o2/token";

	static final String REPORT = "/reports/2021-06-30/reports/R1";

	static final String REPORT_JSON = """
			{"reportId":"R1","reportType":"GET_LEDGER_DETAIL_VIEW_DATA","processingStatus":"DONE",
			"createdTime":"2026-03-01T10:00:00+00:00","reportDocumentId":"D1"}""";

	final WireMockServer server = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().gzipDisabled(true).containerThreads(40));

	final VirtualTime time = new VirtualTime();

	final List<ProviderCall> calls = new CopyOnWriteArrayList<>();

	final AmazonAccount account = new AmazonAccount(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60), Region.EU,
			"A1SELLER", (id) -> REFRESH_TOKEN);

	private final Map<String, Object> settings = new HashMap<>(Map.of("opsided.amazon.client-id",
			"amzn1.application-oa2-client.test", "opsided.amazon.client-secret", SECRET));

	private final List<AmazonHttp> opened = new CopyOnWriteArrayList<>();

	FakeAmazon() {
		this.server.start();
		this.settings.put("opsided.amazon.endpoint.eu", this.server.baseUrl());
		this.settings.put("opsided.amazon.token-url", this.server.baseUrl() + TOKENS);
		tokens("Atza|canary-access-1");
	}

	FakeAmazon with(String name, Object value) {
		this.settings.put("opsided.amazon." + name, value);
		return this;
	}

	AmazonProperties properties() {
		return new Binder(new MapConfigurationPropertySource(this.settings))
			.bind("opsided.amazon", AmazonProperties.class)
			.get();
	}

	/** A client of its own, as on another node. */
	SellingPartners node() {
		AmazonProperties properties = properties();
		AmazonHttp http = AmazonHttp.open(properties.limits());
		this.opened.add(http);
		CallAmazon amazon = AmazonConfiguration.assembled(properties, http, TestPlatform.bean(DataSource.class),
				this.calls::add, this.time, this.time);
		return new SellingPartners(properties, amazon,
				new DownloadDocument(properties, http.documents(), this.calls::add, this.time));
	}

	SellingPartner partner() {
		return node().of(this.account).withPatience(Duration.ofDays(1));
	}

	SellingPartner impatient() {
		return node().of(this.account).withPatience(Duration.ZERO);
	}

	void tokens(String token) {
		stub(post(urlPathEqualTo(TOKENS)),
				okJson("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600}"));
	}

	void stub(MappingBuilder request, ResponseDefinitionBuilder response) {
		this.server.stubFor(request.willReturn(response));
	}

	/** Answers everything but the tokens. */
	void answers(ResponseDefinitionBuilder response) {
		stub(any(anyUrl()).atPriority(10), response);
	}

	static ResponseDefinitionBuilder status(int status) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json");
	}

	static ResponseDefinitionBuilder error(int status, String code, String details) {
		return status(status).withHeader("x-amzn-RequestId", "request-1")
			.withBody("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"No.\",\"details\":\"" + details + "\"}]}");
	}

	int sent() {
		return this.server.findAll(anyRequestedFor(anyUrl())).size() - refreshed();
	}

	int refreshed() {
		return this.server.findAll(postRequestedFor(urlPathEqualTo(TOKENS))).size();
	}

	@Override
	public void close() throws IOException {
		TestPlatform.jdbc()
			.sql("delete from amazon_quota where bucket like :account")
			.param("account", this.account.id() + "/%")
			.update();
		for (AmazonHttp http : this.opened) {
			http.close();
		}
		this.server.stop();
	}

}
