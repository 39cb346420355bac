import type { GroupScore } from '../../domain/readiness/score.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ROW = 46; // pixels from one bar to the next
const BAR = 14;
const LABEL = 18; // pixels above the bar for its text

/** Bars from 0 to 100, one a domain, as wide as the page lets them be. The numbers stand beside them and in the table below. */
export function domainChart(domains: readonly GroupScore[]): SVGSVGElement {
	const chart = shape('svg', {
		class: 'domain-chart',
		width: '100%',
		height: String(ROW * domains.length),
		role: 'img',
		'aria-label': 'Bars of the scores by domain. The table below has the same numbers.',
	});
	for (const [index, { group, score }] of domains.entries()) {
		const top = ROW * index;
		const y = String(top + LABEL + 4);
		const bar = (className: string, percent: number) =>
			shape('rect', { class: className, x: '0', y, width: `${percent}%`, height: String(BAR) });
		chart.append(
			text(group.label, { x: '0', y: String(top + LABEL - 3) }),
			text(score === undefined ? 'no score' : numbers(score), {
				x: '100%',
				y: String(top + LABEL - 3),
				'text-anchor': 'end',
				class: 'chart-number',
			}),
			bar('chart-whole', 100),
			...(score !== undefined && score.highest > score.points
				? [bar('chart-highest', score.highest)]
				: []),
			bar('chart-points', score?.points ?? 0),
		);
	}
	return chart;
}

function numbers({ points, highest }: NonNullable<GroupScore['score']>): string {
	return highest > points ? `${points}, up to ${highest}` : String(points);
}

function text(content: string, attributes: Readonly<Record<string, string>>): SVGTextElement {
	const created = shape('text', attributes);
	created.textContent = content;
	return created;
}

function shape<Name extends 'svg' | 'rect' | 'text'>(
	name: Name,
	attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
	const created = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
	return created;
}
