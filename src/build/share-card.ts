import { IMAGE_SIZE, type ShareCard } from '../domain/share-image.ts';

export const FONT_FAMILY = 'Source Serif 4';

const PAPER = '#fdfcf9';
const INK = '#1d1b18';
const QUIET_INK = '#59544b';
const ACCENT = '#7d2231';
const SMALL = 30;

/** Long titles are set smaller, so that they stay on the card. */
const TITLE_SIZES = [
	{ upTo: 60, size: 72 },
	{ upTo: 110, size: 60 },
	{ upTo: Infinity, size: 46 },
] as const;

/** An element as Satori lays it out. */
interface Markup {
	readonly type: 'div';
	readonly props: {
		readonly style: Readonly<Record<string, string | number>>;
		readonly children: string | readonly Markup[];
	};
}

/** A card as boxes with text: the way to the page, its title, the site and the day of the last change. */
export function cardMarkup({ trail, title, updated }: ShareCard, siteName: string): Markup {
	const size = TITLE_SIZES.find(({ upTo }) => title.length <= upTo)?.size ?? SMALL;
	return box(
		{
			...IMAGE_SIZE,
			boxSizing: 'border-box',
			flexDirection: 'column',
			justifyContent: 'space-between',
			padding: '56px 72px',
			background: PAPER,
			borderTop: `16px solid ${ACCENT}`,
			fontFamily: FONT_FAMILY,
			color: INK,
		},
		[
			box({ fontSize: SMALL, color: QUIET_INK }, trail),
			box({ fontSize: size, fontWeight: 600, lineHeight: 1.15 }, title),
			box({ fontSize: SMALL, justifyContent: 'space-between' }, [
				box({ color: ACCENT, fontWeight: 600 }, siteName),
				box({ color: QUIET_INK }, `Last changed ${updated}`),
			]),
		],
	);
}

function box(style: Markup['props']['style'], children: Markup['props']['children']): Markup {
	return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
