/** The three-state choice of a theme. The choice is kept in this browser; without one the system decides. */

const KEY = 'theme';
const SYSTEM = 'light dark';

const root = document.documentElement;
const select = document.querySelector<HTMLSelectElement>('[data-theme-switch]');

const frameColours = [
	...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'),
].map((meta) => ({ meta, own: meta.content }));

/** The colour of the browser's own frame follows the page. */
function colourFrame(): void {
	const colour = getComputedStyle(document.body).backgroundColor;
	for (const { meta, own } of frameColours)
		meta.content = root.dataset['theme'] === SYSTEM ? own : colour;
}

function keep(theme: string): void {
	try {
		if (theme === SYSTEM) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// The choice holds for this page, which is all that closed storage allows.
	}
}

if (select !== null) {
	select.value = root.dataset['theme'] ?? SYSTEM;
	colourFrame();
	select.addEventListener('change', () => {
		root.dataset['theme'] = select.value;
		keep(select.value);
		colourFrame();
	});
	addEventListener('storage', ({ key, newValue }) => {
		if (key !== KEY) return;
		const theme = newValue === 'light' || newValue === 'dark' ? newValue : SYSTEM;
		root.dataset['theme'] = select.value = theme;
		colourFrame();
	});
}
