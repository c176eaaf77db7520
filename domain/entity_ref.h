#pragma once

#include "domain/ids.h"
#include "domain/names.h"

namespace dais::domain {

/// What kinds of thing the record consists of. The numbers are stored: never renumber, only append.
enum class EntityKind {
    Submission = 1,
    Case = 2,
    Proceeding = 3,
    Party = 4,
    Appearance = 5,
    Custody = 6,
    Document = 7,
    DocketEntry = 8,
    Hearing = 9,
    Deadline = 10,
    Order = 11,
    Notice = 12,
    Service = 13,
    Note = 14,
    Decision = 15,
    Annotation = 16,
    OutageRecord = 17,
    User = 18,
    Seal = 19,
    Share = 20,
    ClockEvent = 21,
    Preset = 22,
    Roster = 23,
    RoutingTable = 24,
    Exhibit = 25,
    Session = 26,
    Absence = 27,
};

constexpr auto namesOf(EntityKind)
{
    using Kind = EntityKind;
    return std::array{std::pair{Kind::Submission, "submission"},
                      std::pair{Kind::Case, "case"},
                      std::pair{Kind::Proceeding, "proceeding"},
                      std::pair{Kind::Party, "party"},
                      std::pair{Kind::Appearance, "appearance"},
                      std::pair{Kind::Custody, "custody"},
                      std::pair{Kind::Document, "document"},
                      std::pair{Kind::DocketEntry, "docket_entry"},
                      std::pair{Kind::Hearing, "hearing"},
                      std::pair{Kind::Deadline, "deadline"},
                      std::pair{Kind::Order, "order"},
                      std::pair{Kind::Notice, "notice"},
                      std::pair{Kind::Service, "service"},
                      std::pair{Kind::Note, "note"},
                      std::pair{Kind::Decision, "decision"},
                      std::pair{Kind::Annotation, "annotation"},
                      std::pair{Kind::OutageRecord, "outage"},
                      std::pair{Kind::User, "user"},
                      std::pair{Kind::Seal, "seal"},
                      std::pair{Kind::Share, "share"},
                      std::pair{Kind::ClockEvent, "clock_event"},
                      std::pair{Kind::Preset, "preset"},
                      std::pair{Kind::Roster, "roster"},
                      std::pair{Kind::RoutingTable, "routing_table"},
                      std::pair{Kind::Exhibit, "exhibit"},
                      std::pair{Kind::Session, "session"},
                      std::pair{Kind::Absence, "absence"}};
}

/// Points at one entity wherever it lives.
struct EntityRef {
    EntityKind kind = EntityKind::Submission;
    QUuid id;

    friend bool operator==(const EntityRef &, const EntityRef &) = default;
    friend bool operator<(const EntityRef &a, const EntityRef &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
};

/// The name of a part of the data that syncs, and is readable, as one: "ord/NEW", "rec/<case id>", "dir/NEW".
/// Existing means well formed.
class Partition {
public:
    enum class Kind { CourtOrdinary, CaseRecord, Chambers, Shared, Person, Directory, Sealed, Layer };

    [[nodiscard]] static Result<Partition> parse(const QString &text);
    [[nodiscard]] static Partition courtOrdinary(const QString &courtCode);
    [[nodiscard]] static Partition caseRecord(const CaseId &id);
    [[nodiscard]] static Partition person(const UserId &id);
    [[nodiscard]] static Partition directory(const QString &courtCode);
    [[nodiscard]] static Partition chambers(const UserId &judge);
    [[nodiscard]] static Partition shared(const ShareId &id);
    [[nodiscard]] static Partition sealed(const SealId &id);
    /// What the people of `audience` (a person, chambers or a circle) keep about the matters of `home` (a court's ordinary
    /// ones, or one under a seal): "lay/NEW.per.<id>". Read by those of them only who read `home` as well.
    [[nodiscard]] static Partition layer(const Partition &home, const Partition &audience);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString key() const; ///< What stands after the slash: a court code or an id.
    /// Of a layer: the partition that its matters live in, and that of its audience.
    [[nodiscard]] Partition homeOfLayer() const;
    [[nodiscard]] Partition audienceOfLayer() const;
    [[nodiscard]] QString toString() const { return m_text; }

    friend bool operator==(const Partition &, const Partition &) = default;
    friend bool operator<(const Partition &a, const Partition &b) { return a.m_text < b.m_text; }

private:
    Partition(Kind kind, const QString &text) : m_kind(kind), m_text(text) {}
    Kind m_kind;
    QString m_text;
};

} // namespace dais::domain
