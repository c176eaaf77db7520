#pragma once

#include "server/intake/receive.h"
#include "server/portal/visitor.h"

#include <QHash>

namespace dais::server::portal {

/// The fields of the form, by their names; what a browser sends and what is shown again after a refusal.
class FilingForm {
public:
    static constexpr int slots_ = 5;      ///< Documents of one form.
    static constexpr int mostPersons = 4; ///< Respondents of one charging document.

    /// What was filed in a package that was rejected, to be corrected and filed again.
    [[nodiscard]] static FilingForm again(const domain::Submission &rejected);
    void set(const QString &name, const QString &value);
    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name).value(0).trimmed(); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    /// The numbers, from 1, of the documents that were filled in.
    [[nodiscard]] std::vector<int> filledSlots() const;
    /// What it says, as a package.
    [[nodiscard]] intake::Taken<intake::TypedSubmission> typed() const;

private:
    [[nodiscard]] intake::Taken<std::optional<domain::ChargingData>> charging() const;
    [[nodiscard]] intake::Taken<std::optional<domain::ChargedPerson>> person(int number) const;
    void setCharging(const domain::ChargingData &charging);
    QHash<QString, QStringList> m_values;
};

/// The form, empty or with what was typed and why it was not taken.
[[nodiscard]] http::Response newFilingPage(const Visitor &visitor, const FilingForm &form, Services &services,
                                           const intake::Refusal *refusal = nullptr);

} // namespace dais::server::portal
