import { reportCsv } from '../../exports/readiness/csv.ts';
import { reportDocument } from '../../exports/readiness/json.ts';
import { reportMarkdown } from '../../exports/readiness/markdown.ts';
import { fileStem, type Report } from '../../exports/readiness/report.ts';
import { reportWorkbook } from '../../exports/readiness/workbook.ts';

const FORMATS = {
	json: {
		type: 'application/json',
		make: (report: Report) => `${JSON.stringify(reportDocument(report), null, '\t')}\n`,
	},
	csv: { type: 'text/csv', make: reportCsv },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		make: reportWorkbook,
	},
	md: { type: 'text/markdown', make: reportMarkdown },
};

export type Format = keyof typeof FORMATS;

export function isFormat(name: string | undefined): name is Format {
	return name !== undefined && name in FORMATS;
}

/** Hands the reader a file that is made here and now. */
export function download(report: Report, format: Format): string {
	const { type, make } = FORMATS[format];
	const address = URL.createObjectURL(new Blob([make(report)], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = address;
	link.download = `${fileStem(report.assessment)}.${format}`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000); // some browsers read it after the click
	return link.download;
}
