#pragma once

#include "domain/names.h"

#include <QTimeZone>

namespace dais::domain {

/// What stands behind a court code.
enum class CourtKind {
    Court,         ///< Hears people who are not detained (and some who are).
    Detained,      ///< Sits in or for a detention facility.
    Adjudication,  ///< Judges who sit by video for other courts.
    Institutional, ///< Sits in a prison (institutional hearing program).
    Board,         ///< The Board of Immigration Appeals.
    Headquarters,  ///< Keeps no docket.
    Test,          ///< Codes used for trying systems out.
};
constexpr auto namesOf(CourtKind)
{
    return std::array{std::pair{CourtKind::Court, "court"},
                      std::pair{CourtKind::Detained, "detained"},
                      std::pair{CourtKind::Adjudication, "adjudication"},
                      std::pair{CourtKind::Institutional, "institutional"},
                      std::pair{CourtKind::Board, "board"},
                      std::pair{CourtKind::Headquarters, "headquarters"},
                      std::pair{CourtKind::Test, "test"}};
}

/// Which holidays are kept where a court sits.
enum class HolidayArea {
    Federal, ///< The federal holidays.
    Dc,      ///< Those, and Inauguration Day: the Washington area (5 USC 6103(c)).
};
constexpr auto namesOf(HolidayArea)
{
    return std::array{std::pair{HolidayArea::Federal, "federal"}, std::pair{HolidayArea::Dc, "dc"}};
}

/// One court as the code table describes it; make() is the only door, so its code and zone are always good.
class Court {
public:
    /// What a court is made of.
    struct Facts {
        QString code;  ///< Three capital letters, "NYC".
        QString name;  ///< "New York - Federal Plaza Immigration Court".
        QString city;  ///< "New York".
        QString state; ///< Two capital letters; also territories ("GU").
        QString zone;  ///< IANA id, "America/New_York"; never derived from the state.
        CourtKind kind = CourtKind::Court;
        HolidayArea holidays = HolidayArea::Federal;

        friend bool operator==(const Facts &, const Facts &) = default;
    };
    /// Fails when the code is not three capital letters, the name is empty, or the zone is unknown to this
    /// machine.
    [[nodiscard]] static Result<Court> make(const Facts &facts);

    [[nodiscard]] const QString &code() const { return m_facts.code; }
    [[nodiscard]] const QString &name() const { return m_facts.name; }
    [[nodiscard]] const QString &city() const { return m_facts.city; }
    [[nodiscard]] const QString &state() const { return m_facts.state; }
    [[nodiscard]] CourtKind kind() const { return m_facts.kind; }
    [[nodiscard]] HolidayArea holidays() const { return m_facts.holidays; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; } ///< Valid.
    /// True for the codes that keep a docket, so that filings may be addressed to them.
    [[nodiscard]] bool takesFilings() const;

    friend bool operator==(const Court &a, const Court &b) { return a.m_facts == b.m_facts; }

private:
    Court(const Facts &facts, const QTimeZone &zone) : m_facts(facts), m_zone(zone) {}
    Facts m_facts;
    QTimeZone m_zone;
};

} // namespace dais::domain
