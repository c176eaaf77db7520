#pragma once

#include "store/actor.h"
#include "store/overlay.h"

#include <chrono>

namespace dais::store {

/// What the clerk settled when accepting: a choice per document, the case, the verified charging data.
struct AcceptChoices {
    std::vector<domain::AcceptedFiling> filings;  ///< Empty: type and title as the filer gave them.
    std::optional<domain::CaseId> caseId;         ///< Empty: the case it was filed in.
    std::optional<domain::ChargingData> charging; ///< Empty: as the filer entered it.
};

/// The clerk's decision about a submission: saved here at once, seen in "now" at once, sent after the rest time.
/// UI thread; never waits for the network.
class SubmissionReview {
public:
    SubmissionReview(Cache &cache, Outbox &outbox, Overlay &overlay, const Actor &actor, const domain::Clock &clock,
                     domain::Random &random);
    /// How long accept and reject rest before they are sent; 60 s, a court may set up to 10 minutes.
    void setRest(std::chrono::milliseconds rest) { m_rest = rest; }
    [[nodiscard]] std::chrono::milliseconds rest() const { return m_rest; }

    /// Accepts the package. Errors: Conflict or Invalid (a rule's code), Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> accept(const domain::SubmissionId &id, const AcceptChoices &choices = {});
    /// Rejects the package for these reasons with the words to the filer.
    [[nodiscard]] Result<StoredCommand> reject(const domain::SubmissionId &id,
                                               const std::vector<domain::RejectionReason> &reasons);
    /// Gives the package to the judge of its case. Errors: Invalid "no_judge" when the case has none, or is not known;
    /// Conflict when it was decided; Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> forward(const domain::SubmissionId &id);
    /// Gives the package to one of the court's people, or back to the section. Errors: Conflict when it was decided;
    /// Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> assign(const domain::SubmissionId &id, const std::optional<domain::UserId> &to);
    /// Takes a decision back while it rests. Errors: Conflict "already_sent", "needed_by_later".
    [[nodiscard]] Result<> undo(const domain::CommandId &command);
    /// The person has seen to a decision that needed them.
    [[nodiscard]] Result<> settle(const domain::CommandId &command);

private:
    [[nodiscard]] Result<StoredCommand> save(domain::Command command);
    [[nodiscard]] Result<std::vector<qint64>> earlierActsOn(const QString &lane);
    [[nodiscard]] domain::Command commandOn(const domain::Submission &submission, domain::CommandArgs args) const;
    void showMoved();
    [[nodiscard]] domain::Payload payload(const QString &name, const QString &text) const;

    Cache &m_cache;
    Outbox &m_outbox;
    Overlay &m_overlay;
    Actor m_actor;
    const domain::Clock &m_clock;
    domain::Random &m_random;
    std::chrono::milliseconds m_rest{60000};
};

} // namespace dais::store
