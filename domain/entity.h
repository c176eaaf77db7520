#pragma once

#include "domain/annotation.h"
#include "domain/clock_event.h"
#include "domain/decision.h"
#include "domain/entity_ref.h"
#include "domain/exhibit.h"
#include "domain/hearing.h"
#include "domain/named_readers.h"
#include "domain/outage_record.h"
#include "domain/preset.h"
#include "domain/record.h"
#include "domain/routing.h"
#include "domain/session.h"
#include "domain/submission.h"

#include <variant>

namespace dais::domain {

/// The alternatives of Entity.
using EntityVariant =
    std::variant<Submission, CaseFile, Proceeding, Party, Appearance, Custody, Document, DocketEntry, Hearing, Deadline,
                 Order, Notice, Service, Note, Decision, Annotation, User, Seal, Share, ClockEvent, OutageRecord,
                 Preset, Roster, RoutingTable, Exhibit, Session, Absence>;

/// Any thing that partitions hold and pulls carry. Its special members are made once, in its own file: twenty
/// alternatives are too much to be compiled wherever a list of entities is.
class Entity : public EntityVariant {
public:
    Entity();
    Entity(const Entity &);
    Entity(Entity &&) noexcept;
    Entity &operator=(const Entity &);
    Entity &operator=(Entity &&) noexcept;
    ~Entity();

    Entity(Submission value);
    Entity(CaseFile value);
    Entity(Proceeding value);
    Entity(Party value);
    Entity(Appearance value);
    Entity(Custody value);
    Entity(Document value);
    Entity(DocketEntry value);
    Entity(Hearing value);
    Entity(Deadline value);
    Entity(Order value);
    Entity(Notice value);
    Entity(Service value);
    Entity(Note value);
    Entity(Decision value);
    Entity(Annotation value);
    Entity(User value);
    Entity(Seal value);
    Entity(Share value);
    Entity(ClockEvent value);
    Entity(OutageRecord value);
    Entity(Preset value);
    Entity(Roster value);
    Entity(RoutingTable value);
    Entity(Exhibit value);
    Entity(Session value);
    Entity(Absence value);

    friend bool operator==(const Entity &a, const Entity &b);
};

/// Kind and id of an entity.
[[nodiscard]] EntityRef refOf(const Entity &entity);

/// Kind of the type `T`, one of Entity's alternatives.
template <typename T>
[[nodiscard]] constexpr EntityKind kindOf();
template <>
constexpr EntityKind kindOf<Submission>()
{
    return EntityKind::Submission;
}
template <>
constexpr EntityKind kindOf<CaseFile>()
{
    return EntityKind::Case;
}
template <>
constexpr EntityKind kindOf<Proceeding>()
{
    return EntityKind::Proceeding;
}
template <>
constexpr EntityKind kindOf<Party>()
{
    return EntityKind::Party;
}
template <>
constexpr EntityKind kindOf<Appearance>()
{
    return EntityKind::Appearance;
}
template <>
constexpr EntityKind kindOf<Custody>()
{
    return EntityKind::Custody;
}
template <>
constexpr EntityKind kindOf<Document>()
{
    return EntityKind::Document;
}
template <>
constexpr EntityKind kindOf<DocketEntry>()
{
    return EntityKind::DocketEntry;
}
template <>
constexpr EntityKind kindOf<Hearing>()
{
    return EntityKind::Hearing;
}
template <>
constexpr EntityKind kindOf<Deadline>()
{
    return EntityKind::Deadline;
}
template <>
constexpr EntityKind kindOf<Order>()
{
    return EntityKind::Order;
}
template <>
constexpr EntityKind kindOf<Notice>()
{
    return EntityKind::Notice;
}
template <>
constexpr EntityKind kindOf<Service>()
{
    return EntityKind::Service;
}
template <>
constexpr EntityKind kindOf<Note>()
{
    return EntityKind::Note;
}
template <>
constexpr EntityKind kindOf<Decision>()
{
    return EntityKind::Decision;
}
template <>
constexpr EntityKind kindOf<Annotation>()
{
    return EntityKind::Annotation;
}
template <>
constexpr EntityKind kindOf<User>()
{
    return EntityKind::User;
}
template <>
constexpr EntityKind kindOf<Seal>()
{
    return EntityKind::Seal;
}
template <>
constexpr EntityKind kindOf<Share>()
{
    return EntityKind::Share;
}
template <>
constexpr EntityKind kindOf<ClockEvent>()
{
    return EntityKind::ClockEvent;
}
template <>
constexpr EntityKind kindOf<OutageRecord>()
{
    return EntityKind::OutageRecord;
}
template <>
constexpr EntityKind kindOf<Preset>()
{
    return EntityKind::Preset;
}
template <>
constexpr EntityKind kindOf<Roster>()
{
    return EntityKind::Roster;
}
template <>
constexpr EntityKind kindOf<RoutingTable>()
{
    return EntityKind::RoutingTable;
}
template <>
constexpr EntityKind kindOf<Exhibit>()
{
    return EntityKind::Exhibit;
}
template <>
constexpr EntityKind kindOf<Session>()
{
    return EntityKind::Session;
}
template <>
constexpr EntityKind kindOf<Absence>()
{
    return EntityKind::Absence;
}

} // namespace dais::domain
