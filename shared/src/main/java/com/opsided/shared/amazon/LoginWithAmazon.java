package com.opsided.shared.amazon;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Where access tokens come from.
 */
interface LoginWithAmazon {

	@PostExchange(contentType = "application/x-www-form-urlencoded", accept = "application/json")
	ResponseEntity<TokenReply> token(@RequestBody MultiValueMap<String, String> form);

}
