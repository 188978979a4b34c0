/** What is given and is no sum: 授予“示范茶企”称号, 90平方米公寓, 租金减免. */
import { words } from './vocabulary.ts'

/** The verb of it; 给予称号 may as well give what is called so. */
export const bestows = (verb: string): boolean => verb === '授予'

const honours = words('称号 荣誉称号 荣誉 牌匾 奖牌 奖章 奖状 奖杯 锦旗 证书 奖”')
export const namesHonour = (text: string): boolean => honours.some((noun) => text.endsWith(noun))

const inKind = words('公寓 住房 人才房 用房 办公场地 场地 工位 减免 优惠 服务 疗养 体检')
export const namesInKind = (text: string): boolean => [...inKind, ...honours].some((noun) => text.endsWith(noun))
