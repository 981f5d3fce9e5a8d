package com.opsided.sync.console.schedule;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.shared.schedule.MisfirePolicy;
import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.web.ApiProblem;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.Formats;
import com.opsided.sync.console.run.JobLabel;
import com.opsided.sync.schedule.BadSchedule;
import com.opsided.sync.schedule.NoSuchSchedule;
import com.opsided.sync.schedule.Schedules;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schedules: seen in any zone, paused, resumed and changed. */
@ConsoleController
@RequestMapping("/console/schedules")
class SchedulePage {

	private static final int FIRES = 5;

	private final Schedules schedules;

	private final Clock clock;

	SchedulePage(Schedules schedules, Clock clock) {
		this.schedules = schedules;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String zone,
			@ModelAttribute(name = "fmt", binding = false) Formats formats, Model model) {
		List<Schedule> all = this.schedules.list();
		model.addAttribute("schedules", all.stream().map(this::shown).toList());
		Set<String> scheduled = all.stream().map(Schedule::job).collect(Collectors.toSet());
		model.addAttribute("others", JobLabel.ALL.stream().filter((job) -> !scheduled.contains(job.name())).toList());
		showZone(zone, formats, model);
		return "console/schedule/list";
	}

	/** What is sent with the address is tried, not stored. */
	@GetMapping("/{job}")
	String edit(@PathVariable String job, @ModelAttribute("sent") ScheduleEdit sent, Model model) {
		ScheduleEdit edit = sent.isSent() ? sent : stored(job);
		if (sent.isSent()) {
			check(edit, model);
		}
		return form(job, edit, model);
	}

	@PostMapping("/{job}")
	String save(@PathVariable String job, @ModelAttribute("sent") ScheduleEdit sent, Model model,
			HttpServletResponse response) {
		try {
			this.schedules.update(known(job), sent.times(), sent.zoneOrUtc(), sent.isEnabled(), sent.policy());
			return "redirect:/console/schedules";
		}
		catch (BadSchedule ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			wrong(ex, model);
			return form(job, sent, model);
		}
	}

	@PostMapping("/{job}/{change:pause|resume}")
	String pause(@PathVariable String job, @PathVariable String change) {
		Schedule schedule = find(job);
		this.schedules.update(job, schedule.cron(), schedule.zone().getId(), change.equals("resume"),
				schedule.misfire());
		return "redirect:/console/schedules";
	}

	private void check(ScheduleEdit edit, Model model) {
		try {
			model.addAttribute("next", this.schedules.preview(edit.times(), edit.zoneOrUtc(), FIRES));
			model.addAttribute("in", new Formats(ZoneId.of(edit.zoneOrUtc()), this.clock));
		}
		catch (BadSchedule ex) {
			wrong(ex, model);
		}
	}

	private static void wrong(BadSchedule wrong, Model model) {
		model.addAttribute("field", wrong.field());
		model.addAttribute("failure", wrong.getMessage());
	}

	private String form(String job, ScheduleEdit edit, Model model) {
		model.addAttribute("job", JobLabel.of(known(job)));
		model.addAttribute("edit", edit);
		model.addAttribute("policies", MisfirePolicy.values());
		model.addAttribute("zones", zones());
		return "console/schedule/edit";
	}

	private ShownSchedule shown(Schedule schedule) {
		String job = schedule.job();
		return new ShownSchedule(schedule, JobLabel.of(job).label(), this.schedules.next(job, FIRES),
				this.schedules.outcomes(job, FIRES));
	}

	/** A zone that is not known is the browser's own, and said to be unknown. */
	private void showZone(@Nullable String zone, Formats formats, Model model) {
		ZoneId chosen = formats.zone();
		if (zone != null && !zone.isBlank()) {
			try {
				chosen = ZoneId.of(zone.strip());
			}
			catch (DateTimeException ex) {
				model.addAttribute("failure",
						"'" + zone + "' is no time zone, such as UTC or Europe/Berlin; times are shown in " + chosen);
			}
		}
		model.addAttribute("zone", chosen.getId());
		model.addAttribute("in", new Formats(chosen, this.clock));
		model.addAttribute("zones", zones());
	}

	private static List<String> zones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((zone) -> zone.equals("UTC")
					|| zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
			.sorted()
			.toList();
	}

	private ScheduleEdit stored(String job) {
		return this.schedules.list()
			.stream()
			.filter((schedule) -> schedule.job().equals(known(job)))
			.findFirst()
			.map(ScheduleEdit::of)
			.orElseGet(ScheduleEdit::ofNothing);
	}

	private Schedule find(String job) {
		try {
			return this.schedules.find(job);
		}
		catch (NoSuchSchedule ex) {
			throw ApiProblem.notFound();
		}
	}

	private static String known(String job) {
		if (JobLabel.ALL.stream().noneMatch((each) -> each.name().equals(job))) {
			throw ApiProblem.notFound();
		}
		return job;
	}

}
