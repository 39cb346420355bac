import './filter.ts';
import './report-rows.ts';
