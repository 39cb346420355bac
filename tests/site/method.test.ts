import { expect, test } from 'vitest';
import { aboutAddress } from '../../src/domain/addresses.ts';
import { agreementLines, ratedPairs } from '../../src/domain/agreement.ts';
import { pageAt, site } from './built-site.ts';
import { selectAll, textOf } from './html.ts';

const { root } = pageAt(aboutAddress('method'));
const { agreement } = site;
const pairs = agreement === undefined ? [] : ratedPairs(agreement, site.crosswalks);

test('the method page shows the agreement that follows from the two rating files, or says that there is none yet', () => {
	const rows = selectAll(root, 'table')
		.filter((table) => textOf(table).includes("Cohen's kappa"))
		.flatMap((table) => selectAll(table, 'tbody tr'))
		.map((row) => selectAll(row, 'td').map(textOf));
	const expected = pairs.length === 0 ? [] : agreementLines(pairs);
	expect(rows).toEqual(
		expected.map(({ pairs: count, same, kappa }) => [
			`${count}`,
			`${same} (${Math.round((100 * same) / count)} %)`,
			kappa?.toFixed(2) ?? 'undefined',
		]),
	);
	const says = pairs.length === 0 ? 'there is no figure' : 'Both raters are AI models';
	if (agreement?.ratings.every(({ rater }) => rater.kind === 'ai'))
		expect(textOf(root)).toContain(says);
});
