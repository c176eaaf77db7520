#include "domain/rules/service_rules.h"

namespace dais::domain::rules {

namespace {

using Who = ServiceDue::Who;
using Why = ServiceDue::Why;
using Means = Service::Means;

/// Reads one case's people for one filing.
class Serving {
public:
    Serving(const Submission &submission, const ServiceFacts &facts) : m_submission(submission), m_facts(facts) {}

    std::vector<ServiceDue> all()
    {
        if (m_submission.filer.role != Role::Dhs)
            add({.who = Who::Dhs, .why = Why::AlwaysTakesPart});
        for (const Party &party : m_facts.parties)
            if (party.role != PartyRole::Dhs && !isFilersSide(party))
                serve(party);
        return std::move(m_due);
    }

private:
    bool stands(const Appearance &one) const
    {
        if (one.since > m_facts.on || (one.until && *one.until <= m_facts.on))
            return false;
        switch (one.scope) {
        case AppearanceScope::All:
            return true;
        case AppearanceScope::CustodyOnly:
            return m_facts.custodyMatter;
        case AppearanceScope::AllButCustody:
            return !m_facts.custodyMatter;
        case AppearanceScope::Board:
            return false;
        }
        Q_UNREACHABLE();
    }

    std::vector<const Appearance *> of(const Party &party) const
    {
        std::vector<const Appearance *> found;
        for (const Appearance &one : m_facts.appearances)
            if (one.party == party.id && stands(one))
                found.push_back(&one);
        return found;
    }

    const Participation *participationOf(const Party &party) const
    {
        const auto found = std::find_if(m_facts.participations.begin(), m_facts.participations.end(),
                                        [&](const Participation &one) { return one.party == party.id; });
        return found == m_facts.participations.end() ? nullptr : &*found;
    }

    /// Whether the filer is that practitioner: by the account, or at the window by the name.
    bool isBy(const Appearance &one) const
    {
        const Filer &filer = m_submission.filer;
        return filer.user.isNull() ? one.practitionerName == filer.name : one.practitioner == filer.user;
    }

    bool isFilersSide(const Party &party) const
    {
        const auto practitioners = of(party);
        if (std::any_of(practitioners.begin(), practitioners.end(), [&](const Appearance *one) { return isBy(*one); }))
            return true;
        if (m_submission.filer.role == Role::Respondent) {
            if (m_submission.filer.user.isNull()) // At the window respondents file for themselves, the lead for all.
                return practitioners.empty();
            const Participation *own = participationOf(party);
            return own && own->account == m_submission.filer.user;
        }
        // Whoever enters an appearance with this package speaks for those for whom nobody speaks yet.
        return m_submission.filer.role == Role::Attorney && m_facts.carriesAppearance && practitioners.empty();
    }

    void serve(const Party &party)
    {
        const auto practitioners = of(party);
        for (const Appearance *one : practitioners)
            add({.who = Who::Practitioner, .user = one->practitioner, .party = party.id, .why = Why::AlwaysTakesPart});
        if (!practitioners.empty())
            return; // Service on counsel is service on the party.
        const Participation *own = participationOf(party);
        const OptIn state = own ? own->state : OptIn::None;
        if (state == OptIn::OptedIn)
            return add({.who = Who::Respondent, .user = own->account, .party = party.id, .why = Why::OptedIn});
        add({.who = Who::Respondent,
             .user = own ? own->account : UserId(),
             .party = party.id,
             .means = Means::Paper,
             .why = state == OptIn::Released ? Why::Released : Why::NotOptedIn});
    }

    void add(ServiceDue due)
    {
        if (m_facts.sealed && due.means == Means::Electronic) {
            due.means = Means::Paper;
            due.why = Why::Sealed;
        }
        const bool known = std::any_of(m_due.begin(), m_due.end(), [&](const ServiceDue &one) {
            return one.who == due.who && one.user == due.user && (!due.user.isNull() || one.party == due.party);
        });
        if (!known)
            m_due.push_back(due);
    }

    const Submission &m_submission;
    const ServiceFacts &m_facts;
    std::vector<ServiceDue> m_due;
};

} // namespace

std::vector<ServiceDue> serviceOnUpload(const Submission &submission, const ServiceFacts &facts)
{
    if (!submission.caseId || submission.isCharging())
        return {};
    return Serving(submission, facts).all();
}

std::vector<ServiceDue> toldOfDecision(const Submission &submission)
{
    const bool atWindow = submission.window.has_value(); // Nobody who files on paper has an address to write to.
    std::vector<ServiceDue> due{{.who = Who::Filer,
                                 .user = submission.filer.user,
                                 .means = atWindow ? Means::Paper : Means::Electronic,
                                 .why = Why::FiledIt}};
    if (submission.state == SubmissionState::Rejected && submission.filer.role != Role::Dhs)
        due.push_back({.who = Who::Dhs,
                       .means = submission.seal ? Means::Paper : Means::Electronic,
                       .why = submission.seal ? Why::Sealed : Why::AlwaysTakesPart});
    return due;
}

} // namespace dais::domain::rules
