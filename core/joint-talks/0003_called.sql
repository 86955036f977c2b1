-- In a talk together everyone is called as in that file, where whoever guides there typed it.
drop function people_in_joint_talk(uuid);
create function people_in_joint_talk(talk uuid) returns table (party_id uuid, person_id uuid, role text, part text, name sealed, typed boolean, coming text) rows 4 language sql stable security definer set search_path = public as
  $$ select p.id, p.person_id, p.role, case when p.seat = 'beside' then 'guest' when m.party_id is not null then 'participant' else 'guide' end, coalesce(t.name, n.name), t.name is not null,
       case when p.seat = 'inside' and m.party_id is null then 'guides'
         when (select a.answer from joint_talk_answer a where a.provider_id = p.provider_id and a.talk_id = k.id and a.answered_by = p.id
             and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.appointment_id)
           order by a.number desc limit 1) = 'comes' then 'comes' else 'not-known' end
     from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id
     left join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
     left join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id
     left join lateral typed_in(p.trajectory_id, p.person_id) t (name) on true
     where k.provider_id = my_provider() and k.id = talk and exists (select from my_part_in_joint_talk(talk))
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and (p.seat = 'inside' or exists (select from talk_guest g where g.provider_id = k.provider_id and g.talk_id = k.id and g.party_id = p.id))
     order by p.seat desc, p.role, p.id $$;
