
(() => {
	'use strict';
	const table = document.getElementById('rows');
	if (table === null) {
		return;
	}
	const body = table.tBodies[0];
	const rows = Array.from(body.rows);
	const order = new Intl.Collator('en', { numeric: true });
	const heads = Array.from(table.tHead.rows[0].cells);
	const find = document.getElementById('find');
	const state = document.getElementById('state');
	const shown = document.getElementById('shown');
	const key = (row, column) => row.cells[column].dataset.v ?? row.cells[column].textContent;

	function sort(column) {
		const head = heads[column];
		const down = head.getAttribute('aria-sort') === 'ascending';
		heads.forEach((each) => each.removeAttribute('aria-sort'));
		head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
		const numbers = head.classList.contains('n');
		const keyed = rows.map((row) => [numbers ? Number(key(row, column)) : key(row, column), row]);
		keyed.sort((one, other) => numbers ? one[0] - other[0] : order.compare(one[0], other[0]));
		if (down) {
			keyed.reverse();
		}
		body.append(...keyed.map((each) => each[1]));
	}

	function filter() {
		const wanted = find.value.trim().toLowerCase();
		let count = 0;
		for (const row of rows) {
			const fits = (state.value === '' || row.cells[0].textContent === state.value)
				? row.textContent.toLowerCase().includes(wanted) : false;
			row.hidden = !fits;
			count += fits ? 1 : 0;
		}
		shown.textContent = count.toLocaleString('en') + (count === 1 ? ' row' : ' rows');
	}

	heads.forEach((head, column) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = head.textContent;
		button.addEventListener('click', () => sort(column));
		head.replaceChildren(button);
	});
	find.addEventListener('input', filter);
	state.addEventListener('change', filter);
	document.getElementById('tools').hidden = false;
	filter();
})();
