import type { Mapping } from '../domain/crosswalk.ts';
import type { CrosswalkStyle } from '../schemas/crosswalk.ts';
import type { Rule } from './rule.ts';

export const mappingSides: Rule = {
	name: 'mapping-sides',
	why: 'A row joins two controls; only an entry that is new or dropped has one side.',
	check(site, report) {
		for (const { style, mappings } of site.crosswalks) {
			for (const mapping of mappings) {
				const problem = problemOf(mapping, style);
				if (problem !== undefined) report(mapping.at, problem.message, { remedy: problem.remedy });
			}
		}
	},
};

function problemOf(
	mapping: Mapping,
	style: CrosswalkStyle,
): { message: string; remedy: string } | undefined {
	const { from, to, relations } = mapping;
	if (from === undefined && to === undefined) {
		return {
			message: 'This row names no control.',
			remedy: 'Give it "from" and "to", or remove it.',
		};
	}
	if (relations.includes('new') && from !== undefined) {
		return {
			message: `An entry that is new has no "from"; this row has "${from}".`,
			remedy: 'Remove "from", or say what became of it.',
		};
	}
	if (relations.includes('dropped') && to !== undefined) {
		return {
			message: `An entry that was dropped has no "to"; this row has "${to}".`,
			remedy: 'Remove "to", or say what became of it.',
		};
	}
	const absent = from === undefined ? 'from' : to === undefined ? 'to' : undefined;
	const permitted = from === undefined ? 'new' : 'dropped';
	if (absent === undefined || relations.includes(permitted)) return undefined;
	const exception = style === 'edition' ? `, or write "relation: ${permitted}"` : '';
	return { message: `This row has no "${absent}".`, remedy: `Name the control${exception}.` };
}
