#pragma once

#include "domain/code_tables.h"
#include "domain/command.h"
#include "server/sample/people.h"

namespace dais::server::sample {

/// Makes up the cases that the sample's court has had for a while.
class CaseMaker {
public:
    /// All outlive this. `today` is the court's day.
    struct Parts {
        const domain::CodeTables &tables;
        const domain::Court &court;
        const People &people;
        const domain::Clock &clock;
        QDate today;
        Dice &dice;
    };
    explicit CaseMaker(const Parts &parts) : m_parts(parts) {}

    /// A case of one to four people, some represented, some detained, most with a hearing in the coming weeks.
    [[nodiscard]] domain::ImportCase makeCase();
    /// The master calendars of the coming weeks; cases made afterwards are heard in them.
    [[nodiscard]] std::vector<domain::Session> makeSessions();
    /// What DHS enters with a charging document of the type `code`.
    [[nodiscard]] domain::ChargingData makeCharging(const QString &code, int persons, bool detained);

private:
    [[nodiscard]] QStringList someCharges();
    [[nodiscard]] domain::ChargedPerson makePerson(const domain::ChargedPerson *lead);
    void addPerson(domain::ImportCase &made, const domain::ChargedPerson &person);
    void addHearing(domain::ImportCase &made, const QString &language);
    [[nodiscard]] std::optional<domain::HearingSlot> nextAfternoon();
    Parts m_parts;
    int m_persons = 0;
    int m_afternoons = 0; ///< That individual hearings have taken.
    std::vector<domain::Session> m_sessions;
};

} // namespace dais::server::sample
