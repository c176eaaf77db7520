#pragma once

#include "domain/command.h"
#include "domain/entity.h"
#include "domain/filing_effect.h"
#include "domain/outcome.h"

namespace dais::domain {

/// What rules may read: the court's data as the side that applies sees it. Reads may fail like any storage.
class State {
public:
    virtual ~State() = default;
    /// The entity, or Error NotFound.
    [[nodiscard]] virtual Result<Entity> find(const EntityRef &ref) const = 0;
    /// The version of an aspect of an entity; 0 when it was never written.
    [[nodiscard]] virtual Result<qint64> version(const EntityRef &ref, const QString &aspect) const = 0;
    /// The case whose respondent, lead or rider, has this A-Number, or Error NotFound.
    [[nodiscard]] virtual Result<CaseFile> caseByANumber(const ANumber &number) const = 0;

    /// What belongs to a case: what its record holds, its hearings, what was filed in it, and what stands on those.
    [[nodiscard]] virtual Result<std::vector<Entity>> belongingTo(const CaseId &id) const = 0;

    /// Every hearing of a case, in no order.
    [[nodiscard]] virtual Result<std::vector<Hearing>> hearingsOf(const CaseId &id) const = 0;
    /// Hearings, of any court that this side knows, that stand at the same time as this one and have something in common
    /// with it that only one can have (sharedBy()).
    [[nodiscard]] virtual Result<std::vector<Hearing>> bookedAgainst(const Hearing &hearing) const = 0;

    /// The entity as its own type.
    template <typename T>
    [[nodiscard]] Result<T> get(const QUuid &id) const
    {
        auto found = find({kindOf<T>(), id});
        if (!found)
            return tl::unexpected(found.error());
        return std::get<T>(std::move(*found));
    }
};

/// What an adjournment code says.
struct AdjournmentMeaning {
    ClockEffect clock = ClockEffect::Runs;
    bool confirmed = true; ///< False when what it does to the clock was inferred.
    bool usable = true;    ///< False for codes of the past.

    friend bool operator==(const AdjournmentMeaning &, const AdjournmentMeaning &) = default;
};

/// The words of the court's code tables that rules depend on.
class Vocabulary {
public:
    virtual ~Vocabulary() = default;
    [[nodiscard]] virtual bool knowsDocumentType(const QString &code) const = 0;
    /// False for unknown reasons and for those that only a judge may decide (late, number-barred).
    [[nodiscard]] virtual bool mayRejectFor(const QString &reasonCode) const = 0;
    /// What accepting such a document changes in a case of this type, for one filed on `filed`.
    [[nodiscard]] virtual FilingEffect effectOf(const QString &documentType, const QString &caseType,
                                                const QDate &filed) const = 0;
    /// The day a rule of the deadline table leads to; nothing where it leaves the day to a judge, or knows no limit.
    [[nodiscard]] virtual std::optional<QDate> dueUnder(const QString &rule, const QDate &from, const QString &court,
                                                        CustodyStatus custody) const = 0;
    /// What a code means; nothing for one that is in no table.
    [[nodiscard]] virtual std::optional<AdjournmentMeaning> adjournment(const QString &code) const = 0;
    /// The day that an instant falls on in a court's zone; its day in UTC for a court that nobody knows.
    [[nodiscard]] virtual QDate dayIn(const QString &court, const QDateTime &instant) const = 0;
};

/// What the side that applies knows beyond the data. The client fills it with its best guess.
struct ApplyContext {
    QDateTime now;                ///< Server time; on a workstation its own, shown only until the court has answered.
    QString actorName;            ///< Display name of the command's actor.
    const Vocabulary &vocabulary; ///< Outlives the call.
};

/// An id that follows from a command and a label, so that replaying a command makes the same things.
[[nodiscard]] QUuid derivedId(const CommandId &command, const QString &label);

/// One entity to write, in the partition it lives in from now on.
struct EntityChange {
    enum class Op { Put = 1, Tombstone = 2, MovedOut = 3 };
    Partition partition;
    EntityRef ref;
    Op op = Op::Put;
    std::optional<Entity> entity; ///< Present with Put.
    QStringList aspects;          ///< Whose versions rise by one.
};

/// What must happen outside the data, exactly once, after the commit: keyed so that doing it twice is one.
struct Effect {
    enum class Kind {
        DeleteDocument, ///< A rejected document's bytes go for good (domain reference 3, rule 5).
        MakeNotice,     ///< A notice to the filer, and to the record for a supporting document.
        StartChecks,    ///< What was handed in at the window is to be checked like everything else.
        TellHearing,    ///< A notice of hearing to everybody who is told of it (8 CFR 1003.18(b)).
    };
    Kind kind = Kind::MakeNotice;
    QString key; ///< Unique per act: "gone/<document>", "notice/<submission>", "hearing/<id>/<slot>".
    SubmissionId submission;
    DocumentId document;
    QString reason;         ///< Codes, comma-separated.
    HearingId hearing = {}; ///< With TellHearing.
};

/// A command carried out, or why it was not: always an outcome, and with Applied what it changes.
struct Applied {
    Outcome outcome;
    std::vector<EntityChange> changes;
    std::vector<Effect> effects;
};

/// Carries a command out on a state: pure, the same on server and workstation. Fails only when `state` could not
/// be read; a command that may not happen is an Outcome. Rules: reliability design, sections 6 and 8.1.
[[nodiscard]] Result<Applied> apply(const State &state, const Command &command, const ApplyContext &context);

} // namespace dais::domain
