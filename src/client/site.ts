/** What every page starts with. The aids for reading are loaded when the reader first points at the text or steps into it. */
import './scroll-regions.ts';
import './search/opener.ts';
import './theme.ts';

const main = document.querySelector('main');
const wide = matchMedia('(min-width: 64rem)');
const contents = document.querySelector<HTMLDetailsElement>('.contents details');

/** The contents list says of itself what the styles do with it: open beside the text, closed above it. */
function matchContents(): void {
	if (contents !== null) contents.open = wide.matches;
}

function startReading(): void {
	main?.removeEventListener('pointerover', startReading);
	main?.removeEventListener('focusin', startReading);
	import('./reading/start.ts').catch(() => undefined); // the page reads without them
}

matchContents();
wide.addEventListener('change', matchContents);
main?.addEventListener('pointerover', startReading);
main?.addEventListener('focusin', startReading);
