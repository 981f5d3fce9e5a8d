// Files can be dropped on the page, their names are listed, and how much was sent is shown. Without it the form sends them.
(() => {
	"use strict";

	const form = document.getElementById("upload");
	const drop = form?.querySelector(".drop");
	const input = form?.querySelector("input[type=file]");
	if (!input) {
		return;
	}
	const list = document.getElementById("chosen");
	const bar = document.getElementById("sent");
	const announce = document.getElementById("announce");
	let quarter = 0;

	const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1048576).toFixed(1)} MiB`);

	const show = () => {
		list.replaceChildren(...[...input.files].map((file) => {
			const item = document.createElement("li");
			item.textContent = `${file.name}, ${size(file.size)}`;
			return item;
		}));
		announce.textContent = `${input.files.length} ${input.files.length === 1 ? "file" : "files"} chosen`;
	};

	input.addEventListener("change", show);
	for (const name of ["dragenter", "dragover"]) {
		drop.addEventListener(name, (event) => {
			event.preventDefault();
			drop.classList.add("over");
		});
	}
	drop.addEventListener("dragleave", () => drop.classList.remove("over"));
	drop.addEventListener("drop", (event) => {
		event.preventDefault();
		drop.classList.remove("over");
		if (event.dataTransfer.files.length > 0) {
			input.files = event.dataTransfer.files;
			show();
		}
	});
	form.addEventListener("htmx:xhr:progress", (event) => {
		const { loaded, total } = event.detail;
		if (!total) {
			return;
		}
		const percent = Math.floor((loaded / total) * 100);
		bar.parentElement.hidden = false;
		bar.value = percent;
		bar.parentElement.querySelector("span").textContent = `${percent} % sent`;
		if (Math.floor(percent / 25) > quarter) {
			quarter = Math.floor(percent / 25);
			announce.textContent = `${percent} % sent`;
		}
	});
	form.addEventListener("htmx:afterRequest", () => {
		quarter = 0;
		bar.parentElement.hidden = true;
	});
})();
