#pragma once

#include <bit>
#include <QByteArray>
#include <QString>
#include <QtEndian>

namespace dais::pdf {

/// Puts numbers and texts one after another, little-endian. What ByteReader reads.
class ByteWriter {
public:
    template <typename Number>
    void number(Number value)
    {
        const Number little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    void real(double value) { number(std::bit_cast<quint64>(value)); }
    /// A length and UTF-8.
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(quint32(utf8.size()));
        m_bytes.append(utf8);
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what a ByteWriter wrote, believing nothing: past the end, and after anything out of bounds, it has
/// failed for good and reads zeros. Callers read everything and then ask isGood().
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) {}

    template <typename Number>
    Number number()
    {
        if (m_rest.size() < qsizetype(sizeof(Number)))
            return spoil(Number());
        const auto value = qFromLittleEndian<Number>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(Number));
        return value;
    }
    /// A number between `low` and `high`.
    template <typename Number>
    Number numberWithin(Number low, Number high)
    {
        const auto value = number<Number>();
        return value < low || value > high ? spoil(low) : value;
    }
    /// A finite number of at most `bound`, either side of zero.
    double real(double bound)
    {
        const double value = std::bit_cast<double>(number<quint64>());
        return value >= -bound && value <= bound ? value : spoil(0.0); // Also false for not-a-number.
    }
    /// How many elements follow: at most `most`, and no more than the rest has bytes for.
    qsizetype count(qsizetype most, qsizetype bytesEach)
    {
        const auto value = qsizetype(number<quint32>());
        return value > most || value > m_rest.size() / bytesEach ? spoil(qsizetype(0)) : value;
    }
    /// A text of at most `most` bytes; broken UTF-8 comes out as replacement characters.
    QString text(qsizetype most)
    {
        const qsizetype size = count(most, 1);
        const QByteArrayView utf8 = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return QString::fromUtf8(utf8);
    }
    /// Nothing was out of bounds so far.
    [[nodiscard]] bool isGood() const { return m_isGood; }
    /// Nothing was out of bounds and nothing is left over.
    [[nodiscard]] bool isGoodAndDone() const { return m_isGood && m_rest.isEmpty(); }
    /// What was not read yet.
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    template <typename Value>
    Value spoil(Value instead)
    {
        m_isGood = false;
        m_rest = {};
        return instead;
    }
    QByteArrayView m_rest;
    bool m_isGood = true;
};

} // namespace dais::pdf
