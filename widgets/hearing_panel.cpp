#include "widgets/hearing_panel.h"

#include "widgets/court_time_edit.h"
#include "widgets/decision_parts.h"
#include "widgets/docket_words.h"
#include "widgets/error_text.h"
#include "widgets/field_grid.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/tinted_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

constexpr std::size_t mostProposals = 3;
constexpr domain::HearingMedium media[] = {domain::HearingMedium::InPerson, domain::HearingMedium::Video,
                                           domain::HearingMedium::Internet, domain::HearingMedium::Telephone};

/// What is not among the choices joins them, under these words: a judge who is detailed here, a code of the past. Nothing
/// that a hearing says is lost by being shown.
void chooseData(QComboBox &box, const QVariant &data, const QString &words)
{
    if (box.findData(data) < 0)
        box.addItem(words.isEmpty() ? data.toString() : words, data);
    box.setCurrentIndex(box.findData(data));
}

} // namespace

HearingPanel::HearingPanel(const domain::CodeTables &tables, const DocketWords &words, const QTimeZone &zone,
                           QWidget *parent)
    : QWidget(parent), m_tables(tables), m_words(words), m_zone(zone)
{
    build();
}

void HearingPanel::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QScrollArea *scroll = makeDecisionScroll(this);
    whole->addWidget(scroll);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::inner, space::inner, space::inner, space::inner);
    column->setSpacing(space::gap);
    m_title = makeLabel(QString(), Type::DocumentTitle, LabelInk::Text, content);
    m_case = makeLabel(QString(), Type::Secondary, LabelInk::Muted, content);
    m_case->setWordWrap(true);
    m_told = new TintedBox(content);
    column->addWidget(m_title);
    column->addWidget(m_case);
    column->addWidget(m_told);
    auto *fields = new QWidget(content);
    auto *grid = new FieldGrid(fields);
    const auto add = [&](const QString &word, QWidget *field) {
        field->setAccessibleName(word);
        grid->addField(field);
        return field;
    };
    m_type = new QComboBox(fields);
    for (const domain::HearingType &type : m_tables.hearingTypes().rows())
        if (type.list == QLatin1String("schedule") && type.category != domain::HearingCategory::NonHearing)
            m_type->addItem(type.name, type.code);
    m_session = new QComboBox(fields);
    m_time = new CourtTimeEdit(tr("Day and time"), m_zone, fields);
    m_minutes = new QSpinBox(fields);
    m_minutes->setRange(5, 600);
    m_minutes->setSingleStep(15);
    m_minutes->setSuffix(tr(" minutes"));
    m_judge = new QComboBox(fields);
    m_room = new QComboBox(fields);
    m_room->setEditable(true);
    m_medium = new QComboBox(fields);
    for (const domain::HearingMedium medium : media)
        m_medium->addItem(m_words.medium(medium), int(medium));
    m_language = new QComboBox(fields);
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    m_language->addItem(tr("English"), QString());
    for (const domain::NamedCode &language : m_tables.languages().rows())
        m_language->addItem(m_words.language(language.code), language.code);
    m_interpreter = new QLineEdit(fields);
    m_interpreter->setMaxLength(80);
    m_interpreter->setPlaceholderText(tr("Nobody booked"));
    for (QComboBox *box : {m_type, m_session, m_judge, m_room, m_medium, m_language}) { // As wide as there is room.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    add(tr("Kind"), m_type);
    add(tr("Session"), m_session);
    add(tr("Day and time"), m_time);
    add(tr("Length"), m_minutes);
    add(tr("Judge"), m_judge);
    add(tr("Room"), m_room);
    add(tr("How"), m_medium);
    add(tr("Language"), m_language);
    add(tr("Interpreter"), m_interpreter);
    m_closed = new QCheckBox(tr("Closed to the public"), fields);
    m_consent = new QCheckBox(tr("The respondent consents to the telephone"), fields);
    grid->addUnder(m_closed);
    grid->addUnder(m_consent);
    column->addWidget(fields);
    m_free = makeLabel(tr("Free instead"), Type::BodyStrong, LabelInk::Text, content);
    column->addWidget(m_free);
    for (std::size_t i = 0; i < mostProposals; ++i) {
        QPushButton *button = makeDecisionButton(QString(), content);
        button->setMinimumWidth(0);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, i] { emit proposalWanted(int(i)); });
        column->addWidget(button);
        m_proposals.push_back(button);
    }
    m_notices = makeLabel(QString(), Type::Secondary, LabelInk::Muted, content);
    m_notices->setWordWrap(true);
    column->addWidget(m_notices);
    auto *buttons = new QHBoxLayout;
    m_save = makeDecisionButton(QString(), content);
    m_save->setDefault(true);
    QPushButton *cancel = makeDecisionButton(tr("Cancel"), content);
    buttons->addWidget(m_save, 1);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    column->addStretch(1);
    scroll->setWidget(content);
    markRegion(*this, tr("Hearing"));
    for (QComboBox *box : {m_type, m_judge, m_room, m_medium, m_language})
        connect(box, &QComboBox::currentTextChanged, this, &HearingPanel::follow);
    connect(m_session, &QComboBox::currentIndexChanged, this, [this] {
        const auto id = m_session->currentData().value<QUuid>();
        const auto found = std::ranges::find(m_sessions, domain::SessionId(id), &domain::Session::id);
        if (!m_isFilling && found != m_sessions.end())
            placeAt(found->slotNow());
        follow();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &HearingPanel::follow);
    connect(m_minutes, &QSpinBox::valueChanged, this, &HearingPanel::follow);
    connect(m_interpreter, &QLineEdit::textChanged, this, &HearingPanel::follow);
    connect(m_consent, &QCheckBox::toggled, this, &HearingPanel::follow);
    connect(m_save, &QPushButton::clicked, this, &HearingPanel::saveWanted);
    connect(cancel, &QPushButton::clicked, this, &HearingPanel::cancelled);
    addKeyAction(*this,
                 {tr("Set the hearing"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("set it")},
                 [this] { emit saveWanted(); });
    addKeyAction(*this, {tr("Leave the hearing as it was"), {Qt::Key_Escape}, tr("cancel")},
                 [this] { emit cancelled(); });
    setFocusProxy(m_time);
}

void HearingPanel::setChoices(const std::vector<domain::RosterEntry> &people, const QStringList &rooms,
                              const std::vector<domain::Session> &sessions)
{
    m_isFilling = true;
    m_judges.clear();
    m_judge->clear();
    m_judge->addItem(tr("Nobody yet"), QUuid());
    for (const domain::RosterEntry &person : people)
        if (person.role == domain::Role::Judge) {
            m_judges.push_back(person);
            m_judge->addItem(person.name, person.user.uuid());
        }
    m_room->clear();
    m_room->addItem(QString());
    m_room->addItems(rooms);
    m_sessions = sessions;
    m_session->clear();
    m_session->addItem(tr("On its own"), QUuid());
    for (const domain::Session &session : sessions)
        m_session->addItem(tr("%1, %2").arg(m_words.slot(session.slotNow()), m_words.type(session.type)),
                           session.id.uuid());
    m_isFilling = false;
}

void HearingPanel::beginNew(const QString &caseWords, const domain::Hearing &likely)
{
    m_isMove = false;
    m_title->setText(tr("New hearing"));
    m_case->setText(caseWords);
    m_told->saysNothing();
    fill(likely);
}

void HearingPanel::beginMove(const QString &caseWords, const domain::Hearing &hearing, const domain::HearingSlot &slot)
{
    m_isMove = true;
    m_title->setText(tr("Move the hearing"));
    m_case->setText(caseWords);
    m_told->saysNothing();
    domain::Hearing there = hearing;
    there.placeAt(slot);
    fill(there);
}

void HearingPanel::fill(const domain::Hearing &hearing)
{
    m_isFilling = true;
    m_hearing = hearing;
    chooseData(*m_type, hearing.type, hearing.type);
    m_type->setEnabled(!m_isMove);
    m_language->setEnabled(!m_isMove);
    m_closed->setEnabled(!m_isMove);
    chooseData(*m_language, hearing.language, hearing.language);
    m_interpreter->setText(hearing.interpreter.value_or(QString()));
    m_interpreter->setEnabled(!m_isMove);
    m_closed->setChecked(hearing.closed.value_or(false));
    m_consent->setChecked(hearing.consent.value_or(false));
    m_isFilling = false;
    placeAt(hearing.slotNow());
}

void HearingPanel::placeAt(const domain::HearingSlot &slot)
{
    m_isFilling = true;
    m_time->setInstant(slot.startsAt);
    m_minutes->setValue(slot.minutes);
    chooseData(*m_judge, slot.judge ? QVariant(slot.judge->uuid()) : QVariant(QUuid()), slot.judgeName);
    m_room->setCurrentText(slot.room);
    chooseData(*m_medium, int(slot.medium), QString());
    chooseData(*m_session, slot.session ? QVariant(slot.session->uuid()) : QVariant(QUuid()),
               tr("A session that is over"));
    m_isFilling = false;
    follow();
}

domain::Hearing HearingPanel::typed() const
{
    domain::Hearing hearing = m_hearing;
    hearing.type = m_type->currentData().toString();
    hearing.startsAt = m_time->instant();
    hearing.minutes = m_minutes->value();
    const QUuid judge = m_judge->currentData().value<QUuid>();
    hearing.judgeId = judge.isNull() ? std::nullopt : std::optional(domain::UserId(judge));
    // An older system names a judge whom nobody can look up: the name stays unless another one is chosen.
    hearing.judge = !judge.isNull() ? m_judge->currentText() : m_hearing.judgeId ? QString() : m_hearing.judge;
    hearing.room = m_room->currentText().trimmed();
    hearing.medium = domain::HearingMedium(m_medium->currentData().toInt());
    const QUuid session = m_session->currentData().value<QUuid>();
    hearing.session = session.isNull() ? std::nullopt : std::optional(domain::SessionId(session));
    hearing.language = m_language->currentData().toString();
    const QString interpreter = m_interpreter->text().trimmed();
    hearing.interpreter = interpreter.isEmpty() ? std::nullopt : std::optional(interpreter);
    hearing.closed = m_closed->isChecked() ? std::optional(true) : std::nullopt;
    hearing.consent = m_consent->isChecked() ? std::optional(true) : std::nullopt;
    return hearing;
}

void HearingPanel::follow()
{
    if (m_isFilling)
        return;
    m_consent->setVisible(domain::HearingMedium(m_medium->currentData().toInt()) == domain::HearingMedium::Telephone);
    emit typedChanged();
}

void HearingPanel::setConflicts(const QStringList &sentences, bool isDouble)
{
    if (sentences.isEmpty())
        m_told->say({tr("Nothing stands in the way"), QString()}, Tint::Ok, QStringLiteral("checkmark"));
    else
        m_told->say({isDouble ? tr("Two hearings at once") : tr("Look at this first"), sentences.join(u' ')},
                    isDouble ? Tint::Bad : Tint::Warn, QStringLiteral("dais-warning"));
    const QString words = m_isMove ? (isDouble ? tr("Move it all the same") : tr("Move it"))
                                   : (isDouble ? tr("Set it all the same") : tr("Set it"));
    m_save->setText(textWithKey(words, QKeySequence(Qt::CTRL | Qt::Key_Return)));
}

void HearingPanel::setProposals(const QStringList &words)
{
    m_free->setVisible(!words.isEmpty());
    for (std::size_t i = 0; i < m_proposals.size(); ++i) {
        const bool isThere = qsizetype(i) < words.size();
        m_proposals[i]->setVisible(isThere);
        if (isThere)
            m_proposals[i]->setText(words[qsizetype(i)]);
    }
}

void HearingPanel::setNotices(const QString &sentence)
{
    m_notices->setText(sentence);
}

void HearingPanel::say(const Told &told)
{
    m_told->say(told, Tint::Bad, QStringLiteral("dais-warning"));
}

} // namespace dais::widgets
