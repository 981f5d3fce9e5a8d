package com.opsided.sync.schedule;

import java.time.Instant;

import com.opsided.shared.schedule.Schedule;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schedules of the jobs. */
@ApiController
@RequestMapping("/api/v1/jobs/schedules")
class ScheduleController {

	private static final int MOST = 100;

	private final Schedules schedules;

	ScheduleController(Schedules schedules) {
		this.schedules = schedules;
	}

	@GetMapping
	@Operation(summary = "The schedule of each job")
	Page<ScheduleItem> list() {
		return new Page<>(this.schedules.list().stream().map(this::item).toList(), null);
	}

	@PutMapping("/{job}")
	@Operation(summary = "Change the schedule of a job")
	ScheduleItem put(@PathVariable String job, @RequestBody ScheduleForm form) {
		try {
			return item(this.schedules.update(job, form.times(), form.zoneOrUtc(), form.isEnabled(), form.policy()));
		}
		catch (BadSchedule ex) {
			throw ex.field().equals("job") ? ApiProblem.notFound()
					: ApiProblem.field(ex.field(), "cannot be used: " + ex.getMessage());
		}
	}

	@GetMapping("/{job}/next")
	@Operation(summary = "When a schedule fires next")
	Page<Instant> next(@PathVariable String job, @RequestParam(required = false) @Nullable Integer count) {
		int wanted = (count != null) ? count : 5;
		if (wanted < 1 || wanted > MOST) {
			throw ApiProblem.field("count", "must be 1 to " + MOST);
		}
		try {
			return new Page<>(this.schedules.next(job, wanted), null);
		}
		catch (NoSuchSchedule ex) {
			throw ApiProblem.notFound();
		}
	}

	private ScheduleItem item(Schedule schedule) {
		return ScheduleItem.of(schedule, this.schedules.next(schedule.job(), 1).stream().findFirst().orElse(null));
	}

}
