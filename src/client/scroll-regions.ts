/** Lets keyboard users scroll a wide table, and keeps it out of the tab order while everything fits. */
function updateFocusable(region: Element): void {
	if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0');
	else region.removeAttribute('tabindex');
}

const observer = new ResizeObserver((entries) => {
	for (const { target } of entries) updateFocusable(target);
});
for (const region of document.querySelectorAll('.table-scroll')) observer.observe(region);
