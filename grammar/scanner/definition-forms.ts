/** How a text says what a phrase of its own means; each pattern has the phrase as its first group. */

/** （以下简称“检测服务”） */
export const shortName = /（(?:以下|下文)?(?:简称|统称|称)(?:为)?：?“([^“”]{2,40})”）/gu
/** 本办法所称检测服务，是指…: the meaning is the second group. */
export const definition =
  /^(?:本[^，。；]{1,10}所称的?|所称)“?([^，。；：“”]{2,40}?)”?，?(?:是指|系指|指的是|指)([^。；]+)。?$/u

/** 本办法所称设备投资额，不含土地和厂房: says more of a phrase, and does not define it. */
export const delimitation =
  /^本[^，。；]{1,10}所称的?“?([^，。；：“”]{2,40}?)”?，(?:均?不含|不包括|包括|包含)[^。；]+。?$/u

/** Whether it is worth looking. */
export const mayDefine = (text: string): boolean => text.includes('称') || text.includes('指')
