// What the console does in the browser beside htmx. Pages work without it, but for what says otherwise.
(() => {
	"use strict";

	const announce = (text) => {
		document.getElementById("announce").textContent = text;
	};

	const isDark = () => {
		const chosen = document.documentElement.dataset.theme;
		return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
	};

	const actions = {
		// <button data-theme-toggle>
		themeToggle: () => {
			const next = isDark() ? "light" : "dark";
			document.documentElement.dataset.theme = next;
			localStorage.setItem("opsided-theme", next);
		},
		// <button data-copy="#id">: the text or value of another element
		copy: async (button) => {
			const from = document.querySelector(button.dataset.copy);
			const text = "value" in from ? from.value : from.textContent;
			try {
				await navigator.clipboard.writeText(text);
			}
			catch {
				// without HTTPS there is no clipboard: select it, so that Ctrl+C does
				if (from.select) {
					from.select();
				}
				else {
					getSelection().selectAllChildren(from);
				}
				announce("Selected: press Ctrl+C to copy");
				return;
			}
			const before = button.textContent;
			button.textContent = "Copied";
			announce("Copied");
			setTimeout(() => {
				button.textContent = before;
			}, 2000);
		},
		// <button data-dialog="id"> opens <dialog id>
		dialog: (button) => document.getElementById(button.dataset.dialog).showModal(),
		// <button data-close> closes the dialog it is in
		close: (button) => button.closest("dialog").close(),
	};

	document.addEventListener("click", (event) => {
		for (const [name, act] of Object.entries(actions)) {
			const attribute = "data-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
			const button = event.target.closest(`[${attribute}]`);
			if (button) {
				act(button);
				return;
			}
		}
	});

	// <input type=checkbox data-select-all="name"> selects all boxes of that name in its form
	document.addEventListener("change", (event) => {
		const name = event.target.dataset?.selectAll;
		if (name) {
			event.target.form.querySelectorAll(`input[type=checkbox][name="${name}"]`).forEach((box) => {
				box.checked = event.target.checked;
			});
		}
	});

	const menuButton = document.querySelector(".menu-button");
	menuButton?.addEventListener("click", () => {
		const open = menuButton.getAttribute("aria-expanded") !== "true";
		menuButton.setAttribute("aria-expanded", String(open));
		document.getElementById("menu").classList.toggle("open", open);
	});

	// How long work takes is shown at the top; a connection that breaks is told.
	const progress = document.getElementById("progress");
	let waiting = 0;
	const wait = (more) => {
		waiting = Math.max(0, waiting + more);
		progress.classList.toggle("active", waiting > 0);
	};
	document.addEventListener("htmx:beforeRequest", () => wait(1));
	document.addEventListener("htmx:afterRequest", () => wait(-1));
	document.addEventListener("htmx:sendError", () => {
		const alert = document.createElement("div");
		alert.className = "alert danger";
		alert.setAttribute("role", "alert");
		alert.textContent = "The console does not answer. Check the connection and try again.";
		document.getElementById("alerts").replaceChildren(alert);
	});
})();
