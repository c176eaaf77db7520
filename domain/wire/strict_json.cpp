#include "domain/wire/strict_json.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>
#include <QVarLengthArray>

namespace dais::domain::wire {

namespace {

constexpr int maxDepth = 32;
constexpr int fewKeys = 24; ///< Up to here looking at each is quicker than hashing; hostile objects have more.

/// The keys of one object.
class Keys {
public:
    /// False when it is there already.
    bool insert(const QByteArray &key)
    {
        if (m_many.isEmpty()) {
            if (std::find(m_few.begin(), m_few.end(), key) != m_few.end())
                return false;
            if (m_few.size() < fewKeys) {
                m_few.append(key);
                return true;
            }
            m_many = QSet<QByteArray>(m_few.begin(), m_few.end());
        }
        const auto before = m_many.size();
        m_many.insert(key);
        return m_many.size() > before;
    }

private:
    QVarLengthArray<QByteArray, fewKeys> m_few;
    QSet<QByteArray> m_many;
};

/// One pass over the bytes, by recursive descent; depth is bounded, so the stack is too.
class Scanner {
public:
    explicit Scanner(QByteArrayView bytes) : m_bytes(bytes) {}

    Result<> scan()
    {
        skipSpace();
        DAIS_TRY(value(1));
        skipSpace();
        return m_at == m_bytes.size() ? Result<>() : broken("trailing_bytes");
    }

private:
    tl::unexpected<Error> broken(const char *code) const
    {
        return fail(Error::Kind::Invalid, QStringLiteral("%1 at %2").arg(QLatin1String(code)).arg(m_at));
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    char peek() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    bool take(char expected)
    {
        if (atEnd() || m_bytes[m_at] != expected)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    Result<> value(int depth)
    {
        if (atEnd())
            return broken("truncated");
        switch (peek()) {
        case '{':
            return depth > maxDepth ? broken("too_deep") : object(depth);
        case '[':
            return depth > maxDepth ? broken("too_deep") : array(depth);
        case '"':
            return string(nullptr);
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    Result<> object(int depth)
    {
        ++m_at;
        Keys keys;
        skipSpace();
        if (take('}'))
            return {};
        while (true) {
            skipSpace();
            QByteArray key;
            if (peek() != '"')
                return broken("key_expected");
            DAIS_TRY(string(&key));
            if (!keys.insert(key))
                return broken("duplicate_key");
            skipSpace();
            if (!take(':'))
                return broken("colon_expected");
            skipSpace();
            DAIS_TRY(value(depth + 1));
            skipSpace();
            if (take('}'))
                return {};
            if (!take(','))
                return broken("comma_expected");
        }
    }

    Result<> array(int depth)
    {
        ++m_at;
        skipSpace();
        if (take(']'))
            return {};
        while (true) {
            skipSpace();
            DAIS_TRY(value(depth + 1));
            skipSpace();
            if (take(']'))
                return {};
            if (!take(','))
                return broken("comma_expected");
        }
    }

    Result<> word(QByteArrayView expected)
    {
        if (m_bytes.sliced(m_at).startsWith(expected)) {
            m_at += expected.size();
            return {};
        }
        return broken("unknown_word");
    }

    bool digits()
    {
        const auto start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start;
    }

    Result<> number()
    {
        take('-');
        if (!take('0') && !digits())
            return broken("value_expected");
        if (take('.') && !digits())
            return broken("digit_expected");
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return broken("digit_expected");
        }
        return {};
    }

    /// Moves behind bytes that stand for themselves.
    void skipPlain()
    {
        while (!atEnd() && m_bytes[m_at] != '"' && m_bytes[m_at] != '\\' && uchar(m_bytes[m_at]) >= 0x20)
            ++m_at;
    }

    /// Leaves the decoded text in `decoded` where that is wanted, so that "a" and its escape count as the same key. It may
    /// point into the scanned bytes.
    Result<> string(QByteArray *decoded)
    {
        const auto begin = ++m_at;
        skipPlain();
        if (decoded)
            *decoded = QByteArray::fromRawData(m_bytes.data() + begin, m_at - begin);
        while (!atEnd()) {
            if (take('"'))
                return {};
            if (uchar(m_bytes[m_at]) < 0x20)
                return broken("control_character");
            QByteArray text;
            if (m_bytes[m_at] == '\\') {
                DAIS_TRY(escape(text));
            } else {
                const auto from = m_at;
                skipPlain();
                text = QByteArray::fromRawData(m_bytes.data() + from, m_at - from);
            }
            if (decoded)
                decoded->append(text);
        }
        return broken("truncated");
    }

    Result<> escape(QByteArray &decoded)
    {
        ++m_at;
        static constexpr QByteArrayView plain("\"\\/bfnrt");
        static constexpr QByteArrayView meant("\"\\/\b\f\n\r\t");
        if (const auto index = atEnd() ? -1 : plain.indexOf(peek()); index >= 0) {
            decoded.append(meant[index]);
            ++m_at;
            return {};
        }
        if (!take('u'))
            return broken("unknown_escape");
        const int first = hex4();
        if (first < 0)
            return broken("hex_expected");
        if (QChar::isLowSurrogate(char32_t(first)))
            return broken("lone_surrogate");
        if (!QChar::isHighSurrogate(char32_t(first))) {
            decoded.append(QString(QChar(char16_t(first))).toUtf8());
            return {};
        }
        if (!take('\\') || !take('u'))
            return broken("lone_surrogate");
        const int second = hex4();
        if (second < 0 || !QChar::isLowSurrogate(char32_t(second)))
            return broken("lone_surrogate");
        const char16_t pair[] = {char16_t(first), char16_t(second)};
        decoded.append(QString::fromUtf16(pair, 2).toUtf8());
        return {};
    }

    /// Four hex digits, or -1.
    int hex4()
    {
        bool ok = m_at + 4 <= m_bytes.size();
        int code = 0;
        for (int i = 0; ok && i < 4; ++i, ++m_at) {
            const char c = m_bytes[m_at];
            ok = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            code = code * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return ok ? code : -1;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

bool isUtf8(QByteArrayView bytes)
{
    uchar all = 0;
    for (const char c : bytes)
        all |= uchar(c);
    if (all < 0x80)
        return true; // Nearly everything: spares a copy.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace

Result<> scanStrictly(QByteArrayView bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return fail(Error::Kind::Invalid, QStringLiteral("too_large"));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return fail(Error::Kind::Invalid, QStringLiteral("byte_order_mark"));
    if (!isUtf8(bytes))
        return fail(Error::Kind::Invalid, QStringLiteral("not_utf8"));
    return Scanner(bytes).scan();
}

Result<QJsonObject> parseObject(const QByteArray &bytes, qsizetype maxBytes)
{
    DAIS_TRY(scanStrictly(bytes, maxBytes));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(Error::Kind::Invalid, QStringLiteral("not_an_object"));
    return document.object();
}

} // namespace dais::domain::wire
