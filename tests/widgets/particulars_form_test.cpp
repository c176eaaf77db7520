#include "widgets/particulars_form.h"

#include "tests/widgets/support.h"
#include "widgets/correction_combo.h"

#include <QLineEdit>
#include <QTest>

using namespace dais;
using namespace dais::domain;
using widgets::ParticularsForm;
using Act = FilingEffect::Act;

namespace {

QLineEdit *field(const QWidget &form, const QString &name)
{
    for (auto *edit : form.findChildren<QLineEdit *>())
        if (edit->accessibleName() == name)
            return edit;
    return nullptr;
}

} // namespace

/// What a clerk checks of a document that changes its case.
class ParticularsFormTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void whatNobodyTouchedStaysAsItWasSaid()
    {
        ParticularsForm nothingSaid(Act::Appearance, {}, QStringLiteral("M. Lopez"));
        QCOMPARE(field(nothingSaid, QStringLiteral("Practitioner"))->text(), QStringLiteral("M. Lopez"));
        QVERIFY(!nothingSaid.particulars());

        Particulars said{.parties = {PartyId(QUuid::createUuid())}};
        said.custody = CustodyParticulars{CustodyStatus::Released, QDate(2026, 11, 3), {}};
        ParticularsForm form(Act::Custody, said, {});
        QCOMPARE(form.particulars(), said);
        QVERIFY(!form.trouble().field);
    }

    void whatTheClerkTypesTakesItsPlaceAndKeepsWhomItConcerns()
    {
        Particulars said{.parties = {PartyId(QUuid::createUuid())}};
        said.address = AddressParticulars{
            {QStringLiteral("7 Nwe St"), QStringLiteral("Newark"), QStringLiteral("NJ"), QStringLiteral("07102")}};
        ParticularsForm form(Act::Address, said, {});
        field(form, QStringLiteral("Street"))->setText(QStringLiteral(" 7 New St "));
        QCOMPARE(form.particulars()->address->address.street, QStringLiteral("7 New St"));
        QCOMPARE(form.particulars()->parties, said.parties);
    }

    void theScopeOfAnAppearanceIsChosenByName()
    {
        ParticularsForm form(Act::Appearance, {}, QStringLiteral("M. Lopez"));
        form.findChild<widgets::CorrectionCombo *>()->setCode(QStringLiteral("custody_only"));
        QCOMPARE(form.particulars()->appearance->scope, AppearanceScope::CustodyOnly);
        QCOMPARE(form.particulars()->appearance->practitioner, QStringLiteral("M. Lopez"));
    }

    void whatIsMissingIsSaidBesideItsField()
    {
        ParticularsForm address(Act::Address, {}, {});
        QCOMPARE(address.trouble().field, field(address, QStringLiteral("Street")));
        QVERIFY(address.trouble().sentence.endsWith(QLatin1Char('.')));

        ParticularsForm custody(Act::Custody, {}, {});
        auto *since = field(custody, QStringLiteral("Since"));
        QCOMPARE(custody.trouble().field, since);
        since->setText(QStringLiteral("11/31/2026"));
        QCOMPARE(custody.trouble().field, since);
        since->setText(QStringLiteral("11/3/2026"));
        QVERIFY(!custody.trouble().field);
        QCOMPARE(custody.particulars()->custody->effective, QDate(2026, 11, 3));

        ParticularsForm asylum(Act::Asylum, {}, {});
        QVERIFY(!asylum.trouble().field); // A day at USCIS is there only when it was filed there first.
        field(asylum, QStringLiteral("At USCIS since"))->setText(QStringLiteral("soon"));
        QVERIFY(asylum.trouble().field);
    }

    void aDocumentThatChangesNothingAsksNothing()
    {
        ParticularsForm form(Act::None, {}, QStringLiteral("M. Lopez"));
        QVERIFY(form.findChildren<QLineEdit *>().isEmpty());
        QVERIFY(!form.particulars());
        QVERIFY(!form.trouble().field);
    }

private:
    std::optional<widgets::ApplicationLook> m_look;
};

QTEST_MAIN(ParticularsFormTest)
#include "particulars_form_test.moc"
