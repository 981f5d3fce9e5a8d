package com.opsided.sync.inbound;

import java.time.Duration;
import java.util.List;

import com.opsided.sync.pull.TimeWindows;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pull of inbound shipments.
 *
 * @param farthest how far the first pull looks back
 * @param trailing how far before the end of the last pull each later one begins
 * @param window how much time one question spans
 * @param openStatuses the statuses whose shipments are asked for whenever they changed
 */
@ConfigurationProperties("opsided.inbound")
public record InboundProperties(@DefaultValue("548d") Duration farthest, @DefaultValue("14d") Duration trailing,
		@DefaultValue("30d") Duration window, @DefaultValue( {
				"SHIPPED", "IN_TRANSIT", "DELIVERED", "CHECKED_IN", "RECEIVING" }) List<String> openStatuses){

	public InboundProperties {
		openStatuses = List.copyOf(openStatuses);
		reach(0, farthest, trailing, window);
	}

	TimeWindows.Reach reach(int days) {
		return reach(days, this.farthest, this.trailing, this.window);
	}

	private static TimeWindows.Reach reach(int days, Duration farthest, Duration trailing, Duration window) {
		return new TimeWindows.Reach(farthest, trailing, window, days);
	}

}
