// Before the page is painted: the theme that was chosen here, and the browser's zone for the server.
(() => {
	const theme = localStorage.getItem("opsided-theme");
	if (theme) {
		document.documentElement.dataset.theme = theme;
	}
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	if (zone) {
		document.cookie = `opsided_zone=${encodeURIComponent(zone)}; path=/console; max-age=31536000; samesite=lax`;
	}
})();
