#include "widgets/settings_view.h"
#include "widgets/health_page.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace dais::widgets {
namespace {

constexpr int columnWidth = 560;
constexpr int labelWidth = 180;
constexpr int choiceWidth = 190;
constexpr int textSizes[] = {90, 100, 110, 125, 150, 175, 200};

template <typename Enum>
void choose(QComboBox &box, Enum value)
{
    box.setCurrentIndex(std::max(0, box.findData(int(value))));
}

} // namespace

SettingsView::SettingsView(QWidget *parent) : QWidget(parent)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    scroll->setWidget(page);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(space::side, space::side, space::side, space::wide);
    auto *column = new QWidget(page);
    followTextSize(*column, [column] { column->setFixedWidth(scaled(columnWidth)); });
    row->addWidget(column);
    row->addStretch();
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::gap);

    addHead(tr("Look"));
    m_theme = addChoice(tr("Theme"));
    m_theme->addItem(tr("As the system at start"), int(ThemeChoice::AsSystem));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_theme->addItem(tr("High contrast"), int(ThemeChoice::HighContrast));
    m_text = addChoice(tr("Size of text"));
    for (const int percent : textSizes)
        m_text->addItem(tr("%1 %").arg(percent), percent);
    m_paper = addChoice(tr("Paper"));
    m_paper->addItem(tr("White"), int(Paper::White));
    m_paper->addItem(tr("Dim"), int(Paper::Dim));
    m_paper->addItem(tr("Night"), int(Paper::Night));
    addLine(tr("Only how pages are shown here. What was filed is never changed, and photographs stay true."));

    addHead(tr("Keys"));
    m_letters = addTick(tr("Single letters act in lists and on pages (A accepts, R rejects)"));
    addLine(tr("Without them every act is still in the menu, in the palette (Ctrl+K) and on its button."));
    m_hintBar = addTick(tr("Show the keys of the focused region at the foot"));
    addHead(tr("Health of this computer"));
    m_health = new HealthPage(this);
    m_column->addWidget(m_health);
    m_column->addStretch();

    for (QComboBox *box : {m_theme, m_text, m_paper})
        connect(box, &QComboBox::activated, this, &SettingsView::announceChoice);
    for (QCheckBox *box : {m_letters, m_hintBar})
        connect(box, &QCheckBox::clicked, this, &SettingsView::announceChoice);
    markRegion(*this, tr("Settings"));
    setAppearance({});
}

void SettingsView::setAppearance(const Appearance &appearance)
{
    choose(*m_theme, appearance.theme);
    choose(*m_paper, appearance.paper);
    if (m_text->findData(appearance.textPercent) < 0)
        m_text->addItem(tr("%1 %").arg(appearance.textPercent), appearance.textPercent);
    m_text->setCurrentIndex(m_text->findData(appearance.textPercent));
    m_letters->setChecked(appearance.letters == LetterKeys::On);
    m_hintBar->setChecked(appearance.hintBar == HintBarShown::Yes);
}

void SettingsView::addHead(const QString &text)
{
    m_column->addSpacing(m_column->count() ? space::wide : 0);
    m_column->addWidget(makeLabel(text, Type::DocumentTitle, LabelInk::Text, this));
}

void SettingsView::addLine(const QString &text)
{
    QLabel *line = makeLabel(text, Type::Secondary, LabelInk::Muted, this);
    line->setWordWrap(true);
    m_column->addWidget(line);
}

QComboBox *SettingsView::addChoice(const QString &label)
{
    auto *row = new QHBoxLayout;
    QLabel *words = makeLabel(label, Type::Body, LabelInk::Text, this);
    followTextSize(*words, [words] { words->setFixedWidth(scaled(labelWidth)); });
    auto *box = new QComboBox(this);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    followTextSize(*box, [box] { box->setMinimumWidth(scaled(choiceWidth)); });
    words->setBuddy(box);
    row->addWidget(words);
    row->addWidget(box);
    row->addStretch();
    m_column->addLayout(row);
    return box;
}

QCheckBox *SettingsView::addTick(const QString &label)
{
    auto *box = new QCheckBox(label, this);
    m_column->addWidget(box);
    return box;
}

void SettingsView::announceChoice()
{
    Appearance now;
    now.theme = ThemeChoice(m_theme->currentData().toInt());
    now.textPercent = m_text->currentData().toInt();
    now.paper = Paper(m_paper->currentData().toInt());
    now.letters = m_letters->isChecked() ? LetterKeys::On : LetterKeys::Off;
    now.hintBar = m_hintBar->isChecked() ? HintBarShown::Yes : HintBarShown::No;
    emit chosen(now);
}

} // namespace dais::widgets
