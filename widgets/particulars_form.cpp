#include "widgets/particulars_form.h"

#include "widgets/correction_combo.h"
#include "widgets/field_grid.h"
#include "widgets/metrics.h"

#include <QLabel>
#include <QLineEdit>

namespace dais::widgets {

using namespace domain;

namespace {

QString heading(ParticularsForm::Act act)
{
    using Act = ParticularsForm::Act;
    switch (act) {
    case Act::None:
    case Act::Response:
        return {};
    case Act::Appearance:
        return ParticularsForm::tr("Accepting it enters this appearance:");
    case Act::BoardAppearance:
        return ParticularsForm::tr("Accepting it enters this appearance before the Board:");
    case Act::Address:
        return ParticularsForm::tr("Accepting it changes the address in the case to:");
    case Act::Custody:
        return ParticularsForm::tr("Accepting it enters into the custody history:");
    case Act::Asylum:
        return ParticularsForm::tr("Accepting it starts the asylum clock on the filing date.");
    }
    Q_UNREACHABLE();
}

} // namespace

ParticularsForm::ParticularsForm(Act act, const std::optional<Particulars> &said, const QString &filer, QWidget *parent)
    : QWidget(parent), m_act(act), m_said(said)
{
    auto *grid = new FieldGrid(this);
    const QString words = heading(act);
    if (words.isEmpty())
        return;
    auto *label = makeLabel(words, Type::Secondary, LabelInk::Text, this);
    label->setWordWrap(true);
    grid->addWhole(label);
    build(*grid, said.value_or(Particulars{}), filer);
    m_first = read();
}

void ParticularsForm::build(FieldGrid &grid, const Particulars &shown, const QString &filer)
{
    switch (m_act) {
    case Act::None:
    case Act::Response:
        return;
    case Act::Appearance:
    case Act::BoardAppearance:
        return buildAppearance(grid, shown, filer);
    case Act::Address:
        return buildAddress(grid, shown.address ? shown.address->address : PostalAddress{});
    case Act::Custody:
        return buildCustody(grid, shown);
    case Act::Asylum:
        m_date = grid.addText(tr("At USCIS since"), shown.asylum && shown.asylum->receivedByUscis
                                                        ? typedDate(*shown.asylum->receivedByUscis)
                                                        : QString());
        m_date->setPlaceholderText(tr("only when it was filed there first"));
        return;
    }
    Q_UNREACHABLE();
}

void ParticularsForm::buildAppearance(FieldGrid &grid, const Particulars &shown, const QString &filer)
{
    const bool named = shown.appearance && !shown.appearance->practitioner.isEmpty();
    m_name = grid.addText(tr("Practitioner"), named ? shown.appearance->practitioner : filer);
    if (m_act == Act::BoardAppearance)
        return;
    const auto choice = [](AppearanceScope scope, const QString &words) {
        return CorrectionCombo::Choice{nameOf(scope), words};
    };
    m_choice = new CorrectionCombo(tr("Appears for"),
                                   {choice(AppearanceScope::All, tr("All proceedings")),
                                    choice(AppearanceScope::CustodyOnly, tr("Custody and bond only")),
                                    choice(AppearanceScope::AllButCustody, tr("All but custody and bond"))},
                                   this);
    m_choice->setCode(nameOf(shown.appearance ? shown.appearance->scope : AppearanceScope::All));
    grid.addField(m_choice);
}

void ParticularsForm::buildAddress(FieldGrid &grid, const PostalAddress &shown)
{
    m_street = grid.addText(tr("Street"), shown.street);
    m_city = grid.addText(tr("City"), shown.city);
    m_state = grid.addText(tr("State"), shown.state);
    m_zip = grid.addText(tr("ZIP code"), shown.zip);
}

void ParticularsForm::buildCustody(FieldGrid &grid, const Particulars &shown)
{
    const auto choice = [](CustodyStatus status, const QString &words) {
        return CorrectionCombo::Choice{nameOf(status), words};
    };
    m_choice = new CorrectionCombo(tr("Custody"),
                                   {choice(CustodyStatus::Detained, tr("Detained")),
                                    choice(CustodyStatus::Released, tr("Released")),
                                    choice(CustodyStatus::NeverDetained, tr("Never detained"))},
                                   this);
    m_choice->setCode(nameOf(shown.custody ? shown.custody->status : CustodyStatus::Detained));
    grid.addField(m_choice);
    m_date = grid.addText(tr("Since"), shown.custody ? typedDate(shown.custody->effective) : QString());
    m_date->setPlaceholderText(tr("month/day/year"));
    m_name = grid.addText(tr("Held at"), shown.custody ? shown.custody->place : QString());
}

Particulars ParticularsForm::read() const
{
    Particulars now = m_said.value_or(Particulars{}); // Whom it concerns is not shown and stays.
    const std::optional<QDate> date = m_date ? readTypedDate(m_date->text()) : std::nullopt;
    switch (m_act) {
    case Act::None:
    case Act::Response:
        break;
    case Act::Appearance:
    case Act::BoardAppearance: {
        AppearanceParticulars appearance = now.appearance.value_or(AppearanceParticulars{.primary = false});
        appearance.practitioner = m_name->text().trimmed();
        if (m_choice)
            appearance.scope = valueOf<AppearanceScope>(m_choice->code()).value_or(appearance.scope);
        now.appearance = appearance;
        break;
    }
    case Act::Address:
        now.address = AddressParticulars{
            {m_street->text().trimmed(), m_city->text().trimmed(), m_state->text().trimmed(), m_zip->text().trimmed()}};
        break;
    case Act::Custody:
        now.custody = CustodyParticulars{valueOf<CustodyStatus>(m_choice->code()).value_or(CustodyStatus::Detained),
                                         date.value_or(QDate()), m_name->text().trimmed()};
        break;
    case Act::Asylum:
        now.asylum = AsylumParticulars{date};
        break;
    }
    return now;
}

std::optional<Particulars> ParticularsForm::particulars() const
{
    const Particulars now = read();
    return now == m_first ? m_said : std::optional(now);
}

ParticularsForm::Trouble ParticularsForm::trouble() const
{
    if (m_street && m_street->text().trimmed().isEmpty())
        return {m_street, tr("The new address is not typed yet. Take it over from page 1.")};
    if (m_street && m_city->text().trimmed().isEmpty())
        return {m_city, tr("The new address has no city yet. Take it over from page 1.")};
    const bool needsDate = m_act == Act::Custody;
    const QString typed = m_date ? m_date->text().trimmed() : QString();
    if (m_date && (needsDate || !typed.isEmpty()) && !readTypedDate(typed))
        return {m_date, tr("A date is written month/day/year, like 04/17/2026. Take it over from page 1.")};
    if (m_name && m_act != Act::Custody && m_name->text().trimmed().isEmpty())
        return {m_name, tr("Nobody is named who appears. Take the name over from page 1.")};
    return {};
}

} // namespace dais::widgets
