import type { Imported, MatterMember, MemberRole, Model } from '@matterkit/core/models'
import type { Json } from '@matterkit/core/values'
import { type Referring, reference } from './field-maps.js'
import { type Mapping, mapping, type References } from './mapping.js'
import { at, type Draft, put } from './paths.js'

/** The users a matter of another system names, as members here. @since 0.1.0 */
export interface MemberMapping {
  /**
   * @param matter - the matter as the other system has it; it was imported before
   * @throws `RECORD_UNMAPPABLE`
   */
  read(matter: Readonly<Record<string, Json>>, references: References): readonly Imported<MatterMember>[]
  /** The fields of the matter that name its users. @throws `RECORD_UNMAPPABLE` */
  write(
    members: readonly (MatterMember | Imported<MatterMember>)[],
    references: References,
  ): Readonly<Record<string, Json>>
}

/** @param seats - the fields that name a user, or a list of them @internal */
export function memberMapping(
  of: Referring,
  model: Model<MatterMember>,
  seats: readonly { readonly theirs: string; readonly role: MemberRole; readonly isList?: boolean }[],
): MemberMapping {
  const each: Mapping<MatterMember> = mapping<MatterMember>({
    ...of,
    resource: 'members',
    model,
    fields: [reference(of, 'matter', 'matterId', 'matter'), reference(of, 'user', 'userId', 'user')],
  })
  return {
    read: (matter, references) =>
      seats.flatMap(({ theirs, role }) =>
        [at(matter, theirs) ?? []].flat().map((user): Imported<MatterMember> => {
          const draft = each.read(
            {
              id: `${String(matter.id)}/${role}/${String(user)}`,
              matter: matter.id ?? null,
              user: user as Json,
            },
            references,
          )
          return { ...draft, role } as Imported<MatterMember>
        }),
      ),
    write(members, references) {
      const fields: Draft = {}
      for (const { theirs, role, isList = false } of seats) {
        const users = members
          .filter((member) => member.role === role)
          .flatMap((member) => each.write(member, references).user ?? [])
        const [first] = users
        if (isList) put(fields, theirs, users)
        else if (first !== undefined) put(fields, theirs, first)
      }
      return fields
    },
  }
}
