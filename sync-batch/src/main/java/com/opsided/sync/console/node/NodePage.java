package com.opsided.sync.console.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunView;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.schedule.ClusterNode;
import com.opsided.sync.schedule.ClusterView;
import com.opsided.sync.schedule.NodeName;
import com.opsided.sync.schedule.NodePartition;
import com.opsided.sync.schedule.NodeProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The nodes of the cluster, as the database knows them. */
@ConsoleController
class NodePage {

	/** Late by more than a check-in that came slowly. */
	private static final int MISSED = 3;

	private final ClusterView cluster;

	private final RunView runs;

	private final NodeName own;

	private final Duration checkin;

	private final Clock clock;

	NodePage(ClusterView cluster, RunView runs, NodeName own, NodeProperties properties, Clock clock) {
		this.cluster = cluster;
		this.runs = runs;
		this.own = own;
		this.checkin = properties.checkin();
		this.clock = clock;
	}

	@GetMapping("/console/nodes")
	String page(Model model, HttpServletRequest request) {
		List<Run> claimed = this.runs.claimedByNodes();
		List<NodePartition> partitions = this.cluster.partitions();
		List<ClusterNode> nodes = this.cluster.nodes();
		model.addAttribute("nodes", nodes.stream().map((node) -> shown(node, claimed, partitions)).toList());
		model.addAttribute("orphans",
				claimed.stream()
					.filter((run) -> nodes.stream().noneMatch((node) -> node.name().equals(run.history().node())))
					.map(ShownNode.Work::of)
					.toList());
		model.addAttribute("stuck", this.cluster.stuckTriggers(this.clock.instant()));
		return Htmx.view(request, "console/node/list", "nodes");
	}

	private ShownNode shown(ClusterNode node, List<Run> claimed, List<NodePartition> partitions) {
		Instant late = this.clock.instant().minus(this.checkin.multipliedBy(MISSED));
		return new ShownNode(node, node.lastCheckin().isBefore(late) ? "missing" : "alive",
				node.name().equals(this.own.value()),
				claimed.stream()
					.filter((run) -> node.name().equals(run.history().node()))
					.map(ShownNode.Work::of)
					.toList(),
				partitions.stream().filter((part) -> part.node().equals(node.name())).toList());
	}

}
