package com.opsided.sync.console;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.WebUtils;

/** What every page has: who looks at it, its menu, its formats. */
final class Shell {

	private static final String ZONE = "opsided_zone";

	/** By its name, for people read it. */
	private static final ZoneId UTC = ZoneId.of("UTC");

	private final Assets assets;

	private final Clock clock;

	Shell(Assets assets, Clock clock) {
		this.assets = assets;
		this.clock = clock;
	}

	/** The model {@code page}. */
	PageModel page(HttpServletRequest request) {
		ConsoleSession session = (request.getAttribute(SessionFilter.SESSION) instanceof ConsoleSession known) ? known
				: null;
		return new PageModel(session, (session != null) ? menu(session.caller()) : List.of(), zone(request),
				request.getRequestURI(), this.assets);
	}

	/** The model {@code fmt}. */
	Formats formats(HttpServletRequest request) {
		return new Formats(zone(request), this.clock);
	}

	/** The browser's own zone, which its script tells us in a cookie. */
	private static ZoneId zone(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, ZONE);
		try {
			return (cookie != null) ? ZoneId.of(cookie.getValue().replace("%2F", "/")) : UTC;
		}
		catch (DateTimeException ex) {
			return UTC;
		}
	}

	private static List<Place> menu(Caller caller) {
		List<Place> places = new ArrayList<>(List.of(new Place("overview", "Overview", "/console"),
				new Place("discrepancies", "Discrepancies", "/console/discrepancies"),
				new Place("claims", "Claims", "/console/claims"), new Place("runs", "Runs", "/console/runs")));
		if (caller.seesEverybody()) {
			places.add(new Place("schedules", "Schedules", "/console/schedules"));
			places.add(new Place("nodes", "Nodes", "/console/nodes"));
		}
		places.add(new Place("upload", "Upload", "/console/upload"));
		places.add(new Place("connections", "Connections", "/console/connections"));
		places.add(new Place("api-keys", "API keys", "/console/api-keys"));
		if (caller.role() == Role.ADMIN) {
			places.add(new Place("users", "Users", "/console/users"));
			places.add(new Place("audit-log", "Audit log", "/console/audit-log"));
		}
		return places;
	}

	/**
	 * A place of the menu.
	 *
	 * @param id its name for the layout
	 * @param label what people read
	 * @param address where it is
	 */
	public record Place(String id, String label, String address) {

	}

	/**
	 * What the layout shows.
	 *
	 * @param session who looks at the page, null if nobody is logged in
	 * @param menu the places that the user can go to
	 * @param zone the zone of the page's times
	 * @param address the page's path
	 * @param assets finds scripts and styles
	 */
	public record PageModel(@Nullable ConsoleSession session, List<Place> menu, ZoneId zone, String address,
			Assets assets) {

		public PageModel {
			menu = List.copyOf(menu);
		}

	}

}
