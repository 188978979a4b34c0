/** 授予“示范茶企”称号, 授予“引才贡献奖”: an honour is given, and no sum. */
import { words } from './vocabulary.ts'

/** The verb of it; 给予称号 may as well give what is called so. */
export const bestows = (verb: string): boolean => verb === '授予'

const honours = words('称号 荣誉称号 荣誉 牌匾 奖牌 奖章 奖状 奖杯 锦旗 证书 奖”')
export const namesHonour = (text: string): boolean => honours.some((noun) => text.endsWith(noun))
