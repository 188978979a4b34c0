/**
 * Samples that the language does not take yet, by file and heading. Each has to fail, so that the
 * list can only shrink.
 */
export const open: ReadonlySet<string> = new Set([
  '09-per-person 六、技师',
  '14-money-per-measure 六、月租',
  '20-interest 三、本金',
  '22-marginal 四、数据',
  '22-marginal 五、租金',
  '23-each-additional 三、每超过',
  '30-first-places 六、数字名次',
  '32-highest-only 一、两项',
  '32-highest-only 二、从高',
  '32-highest-only 三、比例与定额',
  '32-highest-only 四、裁量',
  '32-highest-only 五、未声明同类',
  '35-on-top 六、上浮',
  's05-three-ceilings 五、两重加相对',
  's06-only-part-is-marginal 三、分别与部分',
  's06-only-part-is-marginal 五、部分加上限',
  's08-numbers 八、美元',
  's09-condition-trees 一、之一',
  's09-condition-trees 二、同时符合',
  's09-condition-trees 三、任意两项',
])
