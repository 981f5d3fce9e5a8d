// Watches a run by its stream of events: asks for the page's parts again when something happened, and tells a screen
// reader of changes of state at once and of progress in steps. Without it the page asks every ten seconds.
(() => {
	"use strict";

	const LEAST = 1000;
	const QUIET = 20000;

	const said = (event) => {
		const progress = event.rates.progress;
		const left = event.rates.etaSeconds;
		const share = progress === null ? "" : `, ${Math.floor(progress * 100)} % done`;
		return `${event.state.toLowerCase()}${share}${left === null ? "" : `, about ${left} seconds left`}`;
	};

	const watch = (source) => {
		const events = new EventSource(source.dataset.url);
		const announce = document.getElementById("announce");
		let state = null;
		let tenth = 0;
		let told = 0;
		let timer = null;
		let last = 0;

		const refresh = () => {
			timer ??= setTimeout(() => {
				timer = null;
				last = Date.now();
				document.body.dispatchEvent(new CustomEvent("run-event"));
			}, Math.max(0, last + LEAST - Date.now()));
		};

		const tell = (event) => {
			const now = Math.floor((event.rates.progress ?? 0) * 10);
			const changed = event.state !== state;
			if ((changed && state !== null) || (now > tenth && Date.now() - told > QUIET)) {
				announce.textContent = `${source.dataset.name} is ${said(event)}`;
				told = Date.now();
				tenth = now;
			}
			state = event.state;
		};

		const heard = (message) => {
			const event = JSON.parse(message.data);
			tell(event);
			refresh();
			if (["COMPLETED", "FAILED", "STOPPED", "ABANDONED"].includes(event.state)) {
				events.close();
			}
		};
		events.addEventListener("state", heard);
		events.addEventListener("progress", heard);
		addEventListener("pagehide", () => events.close());
	};

	document.querySelectorAll("[data-run-events]").forEach(watch);
})();
