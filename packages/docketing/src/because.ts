import { type ReasonMaker, reasonsFrom } from '@matterkit/core/values'
import { docketingMessages } from './messages.js'

/** Makes a reason of this package. @internal */
export const because: ReasonMaker<typeof docketingMessages> = reasonsFrom(docketingMessages)
