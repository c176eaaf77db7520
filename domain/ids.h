#pragma once

#include "domain/clock.h"
#include "domain/random.h"
#include "domain/result.h"

#include <compare>
#include <QHash>
#include <QMetaType>
#include <QUuid>

namespace dais::domain {

/// A UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness, so that ids sort by their making.
[[nodiscard]] QUuid makeUuidV7(const Clock &clock, Random &random);

/// A UUID that follows from a name: the same name gives the same one (version 8 of RFC 9562).
[[nodiscard]] QUuid uuidNamed(QByteArrayView name);

/// The id of one kind of thing; ids of different kinds do not mix. Default-constructed means "none".
template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    /// A fresh id; the creator makes it, also offline.
    [[nodiscard]] static Id make(const Clock &clock, Random &random) { return Id(makeUuidV7(clock, random)); }
    /// Accepts the canonical 36 characters only, so that one id has one spelling.
    [[nodiscard]] static Result<Id> parse(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text)
            return fail(Error::Kind::Invalid, QStringLiteral("not an id"));
        return Id(uuid);
    }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QUuid uuid() const { return m_uuid; }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using CaseId = Id<struct CaseTag>;
using ProceedingId = Id<struct ProceedingTag>;
using PartyId = Id<struct PartyTag>;
using AppearanceId = Id<struct AppearanceTag>;
using CustodyId = Id<struct CustodyTag>;
using SubmissionId = Id<struct SubmissionTag>;
using FilingId = Id<struct FilingTag>;
using DocumentId = Id<struct DocumentTag>;
using DocketEntryId = Id<struct DocketEntryTag>;
using HearingId = Id<struct HearingTag>;
using SessionId = Id<struct SessionTag>;
using AbsenceId = Id<struct AbsenceTag>;
using DeadlineId = Id<struct DeadlineTag>;
using ExhibitId = Id<struct ExhibitTag>;
using OrderId = Id<struct OrderTag>;
using NoticeId = Id<struct NoticeTag>;
using ServiceId = Id<struct ServiceTag>;
using NoteId = Id<struct NoteTag>;
using DecisionId = Id<struct DecisionTag>;
using AnnotationId = Id<struct AnnotationTag>;
using SealId = Id<struct SealTag>;
using ShareId = Id<struct ShareTag>;
using ClockEventId = Id<struct ClockEventTag>;
using OutageId = Id<struct OutageTag>;
using PresetId = Id<struct PresetTag>;
using RosterId = Id<struct RosterTag>;
using RoutingTableId = Id<struct RoutingTableTag>;
using UserId = Id<struct UserTag>;
using DeviceId = Id<struct DeviceTag>;
using CommandId = Id<struct CommandTag>;
using CommitId = Id<struct CommitTag>;

} // namespace dais::domain

Q_DECLARE_METATYPE(dais::domain::SubmissionId)
Q_DECLARE_METATYPE(dais::domain::FilingId)
Q_DECLARE_METATYPE(dais::domain::DocumentId)
Q_DECLARE_METATYPE(dais::domain::CaseId)
Q_DECLARE_METATYPE(dais::domain::CommandId)
Q_DECLARE_METATYPE(dais::domain::HearingId)
