/** Cities that need not be looked up: degrees north and east. */
export const cities: Record<string, readonly [number, number]> = {
  Abidjan: [5.35, -4.02], Abuja: [9.06, 7.49], Accra: [5.56, -0.2], 'Addis Ababa': [9.03, 38.74], Algiers: [36.75, 3.04], Antananarivo: [-18.91, 47.54],
  Bamako: [12.64, -8], Bangui: [4.36, 18.55], Banjul: [13.45, -16.58], 'Benin City': [6.34, 5.62], Brazzaville: [-4.27, 15.28], Bujumbura: [-3.38, 29.36],
  Cairo: [30.04, 31.24], 'Cape Town': [-33.92, 18.42], Casablanca: [33.57, -7.59], Conakry: [9.54, -13.68], Cotonou: [6.37, 2.43], Dakar: [14.69, -17.45],
  'Dar es Salaam': [-6.79, 39.21], Douala: [4.05, 9.7], Enugu: [6.45, 7.5], Freetown: [8.48, -13.23], Gaborone: [-24.65, 25.91], Harare: [-17.83, 31.05],
  Ibadan: [7.38, 3.95], Johannesburg: [-26.2, 28.05], Jos: [9.92, 8.89], Kaduna: [10.52, 7.44], Kampala: [0.35, 32.58], Kano: [12, 8.52], Khartoum: [15.5, 32.56],
  Kigali: [-1.94, 30.06], Kinshasa: [-4.32, 15.31], Lagos: [6.45, 3.39], Libreville: [0.39, 9.45], Lilongwe: [-13.96, 33.79], Lomé: [6.13, 1.22],
  London: [51.51, -0.13], Luanda: [-8.84, 13.23], Lusaka: [-15.39, 28.32], Maputo: [-25.97, 32.57], Maseru: [-29.32, 27.48], Mogadishu: [2.05, 45.32],
  Monrovia: [6.3, -10.8], "N'Djamena": [12.11, 15.04], Nairobi: [-1.29, 36.82], 'New York': [40.71, -74.01], Niamey: [13.51, 2.11], Nouakchott: [18.08, -15.98],
  Ouagadougou: [12.37, -1.52], Paris: [48.86, 2.35], 'Port Harcourt': [4.78, 7.01], 'Porto-Novo': [6.5, 2.6], Rabat: [34.02, -6.84], Tripoli: [32.89, 13.19],
  Tunis: [36.81, 10.18], Warri: [5.52, 5.75], Windhoek: [-22.56, 17.08], Yaoundé: [3.87, 11.52], Zaria: [11.08, 7.71],
}
