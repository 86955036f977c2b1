import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'

/** In every form that makes something: pressed twice it is done once. */
export const Act = () => <input type="hidden" name={actField} value={newId()} />
