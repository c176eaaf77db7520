#include "widgets/charging_form.h"

#include "widgets/charging_person.h"
#include "widgets/correction_combo.h"
#include "widgets/metrics.h"

#include <QVBoxLayout>

namespace dais::widgets {

ChargingForm::ChargingForm(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::inner);
}

void ChargingForm::setData(const domain::ChargingData &asFiled, const std::optional<domain::ChargingData> &typed)
{
    clear();
    m_asFiled = asFiled;
    const domain::ChargingData &shown = typed ? *typed : asFiled;
    QList<CorrectionCombo::Choice> types;
    for (const domain::CaseType &type : m_tables.caseTypes().rows())
        types.append({type.code, type.name});
    m_caseType = new CorrectionCombo(tr("Type of case"), types, this);
    m_caseType->setCode(shown.caseType);
    m_column->addWidget(m_caseType);
    for (const domain::ChargedPerson &person : shown.persons) {
        const bool several = shown.persons.size() > 1;
        const QString heading = !several ? QString() : m_persons.empty() ? tr("Lead respondent") : tr("Rider");
        m_persons.push_back(new ChargingPerson(heading, person, m_tables, this));
        m_column->addWidget(m_persons.back());
    }
}

void ChargingForm::clear()
{
    while (QLayoutItem *old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_persons.clear();
    m_caseType = nullptr;
    m_asFiled = {};
}

std::optional<domain::ChargingData> ChargingForm::corrected() const
{
    if (!m_caseType)
        return std::nullopt;
    domain::ChargingData now = m_asFiled;
    now.caseType = m_caseType->code();
    for (std::size_t i = 0; i < m_persons.size(); ++i)
        now.persons[i] = m_persons[i]->person();
    return now == m_asFiled ? std::nullopt : std::optional(now);
}

QString ChargingForm::checkReadable()
{
    for (const ChargingPerson *person : m_persons) {
        if (const ChargingPerson::Trouble trouble = person->trouble(); trouble.field) {
            trouble.field->setFocus(Qt::OtherFocusReason);
            return trouble.sentence;
        }
    }
    return {};
}

} // namespace dais::widgets
