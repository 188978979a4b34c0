/** Every law that has a list of known failures. */
import { deletionSurvey } from '../oracle/deletion.ts'
import { causesSurvey } from '../oracle/causes.ts'
import { oracleSurvey } from '../oracle/survey.ts'
import { noiseSurvey } from '../noise/law.ts'
import { readBackSurvey } from '../read-back/law.ts'
import { orderSurvey, paraphraseSurvey } from '../wording/law.ts'
import type { Survey } from './lists.ts'

export const surveys: readonly Survey[] = [
  oracleSurvey,
  causesSurvey,
  deletionSurvey,
  noiseSurvey,
  readBackSurvey,
  paraphraseSurvey,
  orderSurvey,
]
