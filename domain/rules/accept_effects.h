#pragma once

#include "domain/apply.h"

namespace dais::domain::rules {

/// Why a document's particulars do not say enough for what it changes, as a stable code; empty when they do:
/// "address_missing", "custody_missing".
[[nodiscard]] QString lackOf(const FilingEffect &effect, const std::optional<Particulars> &particulars);

/// What accepting the documents of one package changes in its case beside entering them: appearances, addresses,
/// custody, the asylum clock, deadlines. All of it joins `applied`, so that it is one commit with the acceptance.
class AcceptEffects {
public:
    /// All outlive it. `applied` holds what the acceptance wrote so far: the parties of a case that it opens.
    AcceptEffects(const State &state, const Command &command, const ApplyContext &context, const Submission &submission,
                  Applied &applied);
    /// Carries out what one accepted document changes; `caseFile` follows. Fails only when the state cannot be read.
    [[nodiscard]] Result<> carryOut(const Filing &filing, CaseFile &caseFile);
    /// Whether the custody of the case's head changed.
    [[nodiscard]] bool changedCustody() const { return m_changedCustody; }

private:
    [[nodiscard]] Result<> learnCase(const CaseId &id);
    void learn(const Entity &entity);
    template <typename T>
    void put(const CaseFile &caseFile, const T &entity);
    [[nodiscard]] std::vector<Party> concerned(const Filing &filing) const;
    [[nodiscard]] QUuid idFor(const char *what, const Filing &filing, const PartyId &party = {}) const;
    [[nodiscard]] QString otherSide() const;
    void enterAppearance(const Filing &filing, const CaseFile &caseFile, bool beforeBoard);
    void changeAddress(const Filing &filing, const CaseFile &caseFile);
    void changeCustody(const Filing &filing, CaseFile &caseFile);
    void startClock(const Filing &filing, const CaseFile &caseFile);
    void noteResponse(const CaseFile &caseFile);
    void startDeadline(const FilingEffect &effect, const Filing &filing, const CaseFile &caseFile);

    const State &m_state;
    const Command &m_command;
    const ApplyContext &m_context;
    const Submission &m_submission;
    Applied &m_applied;
    bool m_known = false; ///< Whether the case's parts were read.
    bool m_changedCustody = false;
    std::vector<Party> m_parties;
    std::vector<Appearance> m_appearances;
    std::vector<Custody> m_custody;
    std::vector<Deadline> m_deadlines;
    std::vector<ClockEvent> m_clock;
};

} // namespace dais::domain::rules
