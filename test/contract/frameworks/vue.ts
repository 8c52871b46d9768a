// Compiled, not run: Vue's template checker reads these types.
import 'ms-research-widgets/types/vue';
import type {GlobalComponents} from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const right: Props<'ms-research-card'> = {article: 'iron', depth: 'full', onMsLoad: (event) => event.document};
// @ts-expect-error no such depth
export const wrong: Props<'ms-research-card'> = {depth: 'deep'};
