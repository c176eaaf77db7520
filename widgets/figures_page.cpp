#include "widgets/figures_page.h"

#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/metrics.h"
#include "widgets/tinted_box.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

constexpr int spans[] = {7, 30, 90};
constexpr int mostBars = 12; ///< Of a chart; what is rare is in the copy.

/// Carries the translations of waits.
struct WaitWords {
    Q_DECLARE_TR_FUNCTIONS(WaitWords)
};

QString dayWords(const QDate &date)
{
    return QLocale(QLocale::English).toString(date, QStringLiteral("ddd, MMM d"));
}

} // namespace

QString waitWords(qint64 seconds)
{
    constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
    if (seconds >= day)
        return WaitWords::tr("%n day(s)", nullptr, int(seconds / day)) + QLatin1Char(' ') +
               WaitWords::tr("%1 h").arg(seconds % day / hour);
    if (seconds >= hour)
        return WaitWords::tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / minute);
    return WaitWords::tr("%1 min").arg(seconds == 0 ? 0 : std::max<qint64>(1, seconds / minute));
}

FiguresPage::FiguresPage(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_span(new QComboBox(this)), m_told(new TintedBox(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QScrollArea *scroll = makeDecisionScroll(this);
    whole->addWidget(scroll);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::wide, space::side, space::wide, space::wide);
    column->setSpacing(space::side);

    auto *head = new QHBoxLayout;
    for (const int days : spans)
        m_span->addItem(tr("Last %n day(s)", nullptr, days), days);
    m_span->setCurrentIndex(1);
    m_span->setAccessibleName(tr("Span of the figures"));
    m_export = makeDecisionButton(tr("Copy to a file (CSV)"), this);
    head->addWidget(m_span);
    head->addStretch(1);
    head->addWidget(m_export);
    column->addLayout(head);
    column->addWidget(m_told);

    auto *numbers = new QHBoxLayout;
    m_waiting = addNumber(tr("Waiting now"), *numbers);
    m_decided = addNumber(tr("Decided"), *numbers);
    m_median = addNumber(tr("Half within"), *numbers);
    m_ninth = addNumber(tr("Nine of ten within"), *numbers);
    column->addLayout(numbers);

    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::wide);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right}) {
        side->setSpacing(space::hair);
        charts->addLayout(side, 1);
    }
    const QString nothing = tr("Nothing was decided in this time.");
    m_types = addChart(tr("Time to decision by type: nine of ten within, dark half within"), nothing, *left);
    m_people = addChart(tr("Work by person: decided, dark rejected"), nothing, *left);
    m_days = addChart(tr("Time to decision by day: nine of ten within, dark half within"), nothing, *right);
    m_reasons = addChart(tr("Rejections by reason"), tr("Nothing was rejected in this time."), *right);
    left->addStretch(1);
    right->addStretch(1);
    column->addLayout(charts);
    column->addStretch(1);
    scroll->setWidget(content);

    connect(m_span, &QComboBox::activated, this, &FiguresPage::spanChosen);
    connect(m_export, &QPushButton::clicked, this, &FiguresPage::exportWanted);
    setFocusProxy(m_span);
}

QLabel *FiguresPage::addNumber(const QString &what, QBoxLayout &row)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(0);
    QLabel *number = makeLabel({}, Type::ScreenTitle, LabelInk::Text, this);
    number->setAccessibleName(what);
    box->addWidget(number);
    box->addWidget(makeLabel(what, Type::Secondary, LabelInk::Muted, this));
    row.addLayout(box, 1);
    return number;
}

BarList *FiguresPage::addChart(const QString &heading, const QString &empty, QBoxLayout &column)
{
    column.addSpacing(space::gap);
    column.addWidget(makeLabel(heading, Type::BodyStrong, LabelInk::Muted, this));
    column.addWidget(makeDecisionLine(this));
    auto *chart = new BarList(heading, this);
    chart->setEmpty(empty);
    chart->setBars({});
    column.addWidget(chart);
    return chart;
}

int FiguresPage::days() const
{
    return m_span->currentData().toInt();
}

void FiguresPage::setBusy(bool busy)
{
    m_export->setEnabled(!busy);
}

void FiguresPage::say(const Told &told, bool well)
{
    m_told->say(told, well ? Tint::Ok : Tint::Bad, well ? QStringLiteral("checkmark") : QStringLiteral("data-warning"));
}

void FiguresPage::setFigures(const models::CourtFigures &figures, int waiting)
{
    m_told->saysNothing();
    const auto set = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setAccessibleDescription(text);
    };
    const bool any = figures.all.count > 0;
    set(m_waiting, QString::number(waiting));
    set(m_decided, figures.rejected > 0 ? tr("%1, %2 of them rejected").arg(figures.all.count).arg(figures.rejected)
                                        : QString::number(figures.all.count));
    set(m_median, any ? waitWords(figures.all.median) : QStringLiteral("\u2013"));
    set(m_ninth, any ? waitWords(figures.all.ninth) : QStringLiteral("\u2013"));
    fillTimes(figures);
    fillWork(figures);
}

void FiguresPage::fillTimes(const models::CourtFigures &figures)
{
    const auto timesOf = [](const models::Spread &spread) {
        const QString half = waitWords(spread.median);
        const QString ninth = waitWords(spread.ninth);
        return half == ninth ? half : tr("%1 to %2").arg(half, ninth);
    };
    const auto barOf = [&](const QString &label, const models::Spread &spread) {
        return BarList::Bar{tr("%1 (%2)").arg(label).arg(spread.count), double(spread.ninth), double(spread.median),
                            timesOf(spread)};
    };
    QList<BarList::Bar> types, days;
    for (const models::CourtFigures::Type &type : figures.types) {
        const domain::DocumentType *known = m_tables.documentTypes().find(type.code);
        if (types.size() < mostBars)
            types.append(barOf(known ? known->name : type.code, type.spread));
    }
    for (const models::CourtFigures::Day &day : figures.days)
        days.append(barOf(dayWords(day.date), day.spread));
    m_types->setBars(types);
    m_days->setBars(days.mid(std::max<qsizetype>(0, days.size() - mostBars)));
}

void FiguresPage::fillWork(const models::CourtFigures &figures)
{
    QList<BarList::Bar> reasons, people;
    for (const models::CourtFigures::Reason &reason : figures.reasons) {
        const domain::RejectionCode *known = m_tables.rejectionReasons().find(reason.code);
        if (reasons.size() < mostBars)
            reasons.append(
                {known ? known->title : reason.code, double(reason.count), 0, QString::number(reason.count)});
    }
    for (const models::CourtFigures::Person &person : figures.people) {
        const int decided = person.accepted + person.rejected;
        if (people.size() < mostBars)
            people.append({person.name, double(decided), double(person.rejected),
                           tr("%1, half within %2").arg(decided).arg(waitWords(person.median))});
    }
    m_reasons->setBars(reasons);
    m_people->setBars(people);
}

QStringList FiguresPage::lines() const
{
    QStringList said;
    for (const QLabel *number : {m_waiting, m_decided, m_median, m_ninth})
        said.append(number->accessibleName() + QStringLiteral(": ") + number->text());
    for (const BarList *chart : {m_types, m_days, m_reasons, m_people})
        said.append(chart->accessibleName() + QStringLiteral(": ") + chart->accessibleDescription());
    return said;
}

} // namespace dais::widgets
