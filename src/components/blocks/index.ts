import Agreement from './Agreement.astro';
import Callout from './Callout.astro';
import ControlList from './ControlList.astro';
import Controls from './Controls.astro';
import CrosswalkTable from './CrosswalkTable.astro';
import Editions from './Editions.astro';
import Evidence from './Evidence.astro';
import Steps from './Steps.astro';

/** The blocks that content may use; nothing else can be put on a page from MDX. */
export const blocks = {
	Agreement,
	Callout,
	ControlList,
	Controls,
	CrosswalkTable,
	Editions,
	Evidence,
	Steps,
};
